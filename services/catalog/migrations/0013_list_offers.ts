import { type Kysely, sql } from 'kysely'

const places = { offers: 'status', offers_category: 'category_id, status' } as const
const orders = { newest: 'product_id, price_amount', price: 'price_amount, product_id' } as const

/**
 * Lists whose filters one variant has to fit as a whole: its attributes, which are its options over the attributes of
 * its product, and its price.
 *
 * An offer is a variant on sale as lists see it, so that a filtered list is read from one index, as before (migration
 * 0010). Stock is not in it: a sale rewrites no offer. Triggers keep offers, so that a version that does not know them
 * writes them as well.
 *
 * An option stands for the attribute of the same letters: `Screen size` for `screen_size`, or for `screenSize` where the
 * product has that. Names of attributes are Latin letters and digits, so an option without any is none.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create function attribute_name(option text) returns text language sql immutable strict parallel safe
    return rtrim(left(regexp_replace(regexp_replace(regexp_replace(
      normalize(
        replace(replace(replace(translate(lower(option collate "pg_c_utf8"),
          'øłđıð', 'oldid'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
        nfkd
      ) collate "C", '[\\u0300-\\u036f]', '', 'g'), '^[^a-z]+', ''), '[^a-z0-9]+', '_', 'g'), 40), '_')`.execute(db)
  await sql`
    create function option_attribute(attributes jsonb, option text) returns text
    language sql immutable strict parallel safe
    return case when attributes ? attribute_name(option) then attribute_name(option) else coalesce(
      (select min(name collate "C") from jsonb_object_keys(attributes) as name
        where replace(lower(name collate "C"), '_', '') = replace(attribute_name(option), '_', '')),
      attribute_name(option)
    ) end`.execute(db)
  // Not strict, so that they become part of the statements that ask them.
  await sql`
    create function variant_attributes(attributes jsonb, options jsonb) returns table (name text, value text)
    language sql immutable parallel safe
    begin atomic
      with option as materialized (
        select option_attribute(attributes, key) as name, value from jsonb_each_text(options)
      )
      select key, value from jsonb_each_text(attributes) where not exists (select from option where name = key)
      union all
      select name, value from option where name <> '';
    end`.execute(db)
  await sql`
    create function product_attributes(attributes jsonb, options jsonb) returns table (name text, value text)
    language sql immutable parallel safe
    begin atomic
      select key, value from jsonb_each_text(attributes)
      union all
      select o.name, v.value
      from (
        select option_attribute(attributes, option ->> 'name') as name, option -> 'values' as values
        from jsonb_array_elements(options) as option offset 0
      ) o, jsonb_array_elements_text(o.values) as v(value)
      where o.name <> '';
    end`.execute(db)
  await sql`
    create function variant_keys(attributes jsonb, options jsonb) returns bigint[]
    language sql immutable strict parallel safe
    return (
      select coalesce(array_agg(hashtextextended(name || ':' || value, 0)), '{}')
      from variant_attributes(attributes, options)
    )`.execute(db)
  await replaceAttributeKeys(db)
  await createOffers(db)
  await keepOffers(db)
}

/**
 * The keys of a product are those of its attributes and of every value of its options: what any of its variants may
 * have. An entry of an index must stay small; of more than 200 keys, 0 stands for what is left out.
 */
const replaceAttributeKeys = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create function product_keys(attributes jsonb, options jsonb) returns bigint[]
    language sql immutable strict parallel safe
    return (
      with key as materialized (
        select distinct hashtextextended(name || ':' || value, 0) as key from product_attributes(attributes, options)
      )
      select case when count(*) <= 200 then coalesce(array_agg(key), '{}') else (array_agg(key))[:200] || 0::bigint end
      from key
    )`.execute(db)
  await sql`
    alter table products alter column attribute_keys set expression as (product_keys(attributes, options))`.execute(db)
  await sql`drop function attribute_keys(jsonb)`.execute(db)
}

const createOffers = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table offers (
      sku text collate "C" primary key,
      product_id uuid not null,
      status text not null,
      category_id uuid,
      price_amount bigint not null,
      attribute_keys bigint[] not null
    )`.execute(db)
  await sql`
    insert into offers (sku, product_id, status, category_id, price_amount, attribute_keys)
    select v.sku, p.id, p.status, p.category_id, v.price_amount, variant_keys(p.attributes, v.options)
    from products p join variants v on v.product_id = p.id where not v.archived
    order by p.id`.execute(db)
  for (const [place, selected] of Object.entries(places)) {
    for (const [order, columns] of Object.entries(orders)) {
      await sql`
        create index ${sql.id(`${place}_${order}`)} on offers (${sql.raw(`${selected}, ${columns}`)})
        include (attribute_keys)`.execute(db)
    }
  }
  await sql`create index offers_keys on offers using gin (attribute_keys)`.execute(db)
  await sql`alter table offers set (autovacuum_vacuum_insert_scale_factor = 0.02)`.execute(db)
}

const keepOffers = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create function offer_new_variants() returns trigger language plpgsql as $$
    begin
      insert into offers (sku, product_id, status, category_id, price_amount, attribute_keys)
      select v.sku, p.id, p.status, p.category_id, v.price_amount, variant_keys(p.attributes, v.options)
      from added v join products p on p.id = v.product_id where not v.archived;
      return null;
    end $$`.execute(db)
  await sql`
    create trigger offer_new_variants after insert on variants referencing new table as added
    for each statement execute function offer_new_variants()`.execute(db)
  await sql`
    create function offer_changed_variant() returns trigger language plpgsql as $$
    begin
      if new.archived then
        delete from offers where sku = new.sku;
      else
        insert into offers as o (sku, product_id, status, category_id, price_amount, attribute_keys)
        select new.sku, p.id, p.status, p.category_id, new.price_amount, variant_keys(p.attributes, new.options)
        from products p where p.id = new.product_id
        on conflict (sku) do update
          set price_amount = excluded.price_amount, attribute_keys = excluded.attribute_keys;
      end if;
      return null;
    end $$`.execute(db)
  // Not for stock: a sale pays nothing for this.
  await sql`
    create trigger offer_changed_variant after update of options, price_amount, archived on variants for each row
    when ((old.options, old.price_amount, old.archived) is distinct from (new.options, new.price_amount, new.archived))
    execute function offer_changed_variant()`.execute(db)
  await sql`
    create function offer_changed_product() returns trigger language plpgsql as $$
    begin
      update offers o set status = new.status, category_id = new.category_id,
        attribute_keys = variant_keys(new.attributes, v.options)
      from variants v where v.product_id = new.id and o.sku = v.sku;
      return null;
    end $$`.execute(db)
  await sql`
    create trigger offer_changed_product after update of status, category_id, attributes on products for each row
    when ((old.status, old.category_id, old.attributes) is distinct from (new.status, new.category_id, new.attributes))
    execute function offer_changed_product()`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`drop trigger offer_changed_product on products`.execute(db)
  await sql`drop trigger offer_changed_variant on variants`.execute(db)
  await sql`drop trigger offer_new_variants on variants`.execute(db)
  for (const name of ['offer_changed_product', 'offer_changed_variant', 'offer_new_variants']) {
    await sql`drop function ${sql.id(name)}`.execute(db)
  }
  await sql`drop table offers`.execute(db)
  await sql`
    create function attribute_keys(attributes jsonb) returns bigint[] language sql immutable strict parallel safe
    return (
      select coalesce(array_agg(hashtextextended(key || ':' || value, 0)), '{}') from jsonb_each_text(attributes)
    )`.execute(db)
  await sql`alter table products alter column attribute_keys set expression as (attribute_keys(attributes))`.execute(db)
  for (const name of [
    'product_keys',
    'product_attributes',
    'variant_keys',
    'variant_attributes',
    'option_attribute',
    'attribute_name',
  ]) {
    await sql`drop function ${sql.id(name)}`.execute(db)
  }
}
