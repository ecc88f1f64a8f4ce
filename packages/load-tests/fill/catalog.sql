-- Products as an import leaves them, without events: $1 is a JSON array of records (src/phases/write-products.ts).
with r as materialized (
  select * from jsonb_to_recordset($1::jsonb) as r(
    id uuid, slug text, name text, search_name text, search tsvector, description text,
    status text, category text, attributes jsonb, images jsonb, options jsonb, variants jsonb, words text[])
),
variant as materialized (
  select v.sku, r.id as product_id, (v.place - 1)::integer as position, v.options, (v.price->>'amount')::bigint as amount,
    v.price->>'currency' as currency, v.stock
  from r, rows from (jsonb_to_recordset(r.variants) as (sku text, options jsonb, price jsonb, stock integer))
    with ordinality as v(sku, options, price, stock, place)
),
product as (
  insert into products (id, slug, name, search_name, description, status, category_id, attributes, images, options,
    price_amount, currency, version, created_at, updated_at, search, searched_version)
  select r.id, r.slug, r.name, r.search_name, r.description, r.status, c.id, r.attributes, r.images, r.options,
    cheapest.amount, cheapest.currency, 1, now(), now(), r.search, 1
  from r
  left join category_read_model c on c.slug = r.category and not c.deleted
  join lateral (select amount, currency from variant where product_id = r.id order by amount limit 1) cheapest on true
  order by r.id
),
stocked as (
  insert into variants (sku, product_id, position, options, price_amount, stock)
  select sku, product_id, position, options, amount, stock from variant
),
ledger as (
  insert into stock_entries (id, sku, kind, delta, stock, reason, actor, created_at)
  select uuidv7(), sku, 'initial', stock, stock, 'first stock', 'benchmark', now() from variant
),
change as (
  insert into product_changes (product_id, version, operation, actor, request_id, created_at)
  select id, 1, 'importProducts', 'benchmark', 'benchmark', now() from r
)
insert into search_vocabulary (word)
select distinct learnt.word from r, unnest(r.words) as learnt(word)
where not exists (select from search_vocabulary known where known.word = learnt.word collate "C")
order by learnt.word on conflict do nothing
