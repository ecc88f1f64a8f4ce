-- What categories keeps of products that an import has brought: $1 is a JSON array of records (src/phases/write-products.ts).
insert into product_read_model (id, version, deleted, category_id, active)
select r.id, 1, false, c.id, r.status = 'active'
from jsonb_to_recordset($1::jsonb) as r(id uuid, status text, category text)
left join categories c on c.slug = r.category
order by r.id
