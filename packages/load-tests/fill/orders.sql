-- What orders keeps of products that an import has brought: $1 is a JSON array of records (src/phases/write-products.ts).
with r as materialized (
  select * from jsonb_to_recordset($1::jsonb) as r(id uuid, name text, status text, variants jsonb)
),
copy as (
  insert into product_read_model (id, version, status, deleted) select id, 1, status, false from r order by id
)
insert into sellable_items (sku, product_id, product_version, name, options, price_amount, currency)
select v.sku, r.id, 1, r.name, v.options, (v.price->>'amount')::bigint, v.price->>'currency'
from r, jsonb_to_recordset(r.variants) as v(sku text, options jsonb, price jsonb)
order by v.sku
