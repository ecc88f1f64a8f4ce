import { type Kysely, sql } from 'kysely'

const orders = { newest: 'id', price: 'price_amount, id', name: 'search_name, id' } as const
const places = { products: 'status', products_category: 'category_id, status' } as const

/**
 * Lists that cost as much of a million products as of a thousand.
 *
 * A filtered list walks an index until its page is full. What lists are filtered by is in the index itself, so that the
 * products that don't fit are passed without being read: a thousand of those cost less than a millisecond. Attributes
 * are there as one number for each `name:value`, since an entry of an index must stay small.
 *
 * A search for one word looks into the names of some products first, 8 of 256 as their ids fall (see
 * src/database/word-search.ts).
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create function attribute_keys(attributes jsonb) returns bigint[] language sql immutable strict parallel safe
    return (
      select coalesce(array_agg(hashtextextended(key || ':' || value, 0)), '{}') from jsonb_each_text(attributes)
    )`.execute(db)
  await sql`
    alter table products
      add column attribute_keys bigint[] not null generated always as (attribute_keys(attributes)) stored`.execute(db)
  await sql`create index products_attribute_keys on products using gin (attribute_keys)`.execute(db)
  await sql`drop index products_attributes`.execute(db)
  for (const [place, selected] of Object.entries(places)) {
    for (const [order, columns] of Object.entries(orders)) {
      const price = columns.includes('price_amount') ? '' : ', price_amount'
      await sql`drop index ${sql.id(`${place}_${order}`)}`.execute(db)
      await sql`
        create index ${sql.id(`${place}_${order}`)} on products (${sql.raw(`${selected}, ${columns}${price}`)})
        include (attribute_keys)`.execute(db)
    }
  }
  await sql`
    create index products_some_names on products using gin (to_tsvector('simple', search_name))
    where get_byte(uuid_send(id), 15) < 8`.execute(db)
  // Only what vacuum has seen is read from an index alone; inserts are what a large import is made of.
  await sql`alter table products set (autovacuum_vacuum_insert_scale_factor = 0.02)`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table products reset (autovacuum_vacuum_insert_scale_factor)`.execute(db)
  await sql`drop index products_some_names`.execute(db)
  for (const [place, selected] of Object.entries(places)) {
    for (const [order, columns] of Object.entries(orders)) {
      await sql`drop index ${sql.id(`${place}_${order}`)}`.execute(db)
      await sql`create index ${sql.id(`${place}_${order}`)} on products (${sql.raw(`${selected}, ${columns}`)})`.execute(
        db,
      )
    }
  }
  await sql`create index products_attributes on products using gin (attributes jsonb_path_ops)`.execute(db)
  await sql`alter table products drop column attribute_keys`.execute(db)
  await sql`drop function attribute_keys`.execute(db)
}
