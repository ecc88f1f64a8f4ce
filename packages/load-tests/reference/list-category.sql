-- The newest of a category and all below it: the first rows of each, then the first of those.
with recursive below (id) as (
  select id from reference.category_read_model where slug = :category and not deleted
  union
  select child.id from reference.category_read_model child join below on child.parent_id = below.id where not child.deleted
),
page as materialized (
  select candidate.id from below cross join lateral (
    select id from reference.products
    where category_id = below.id and status = 'active' order by id desc limit 25
  ) candidate
  order by candidate.id desc limit 25
)
select p.id, p.slug, p.name, p.description, p.status, p.attributes, p.images, p.options, p.price_amount, p.currency,
  p.version, p.created_at, p.updated_at, c.id as category_id, c.slug as category_slug, c.name as category_name, v.variants
from page join reference.products p on p.id = page.id
left join reference.category_read_model c on c.id = p.category_id and not c.deleted
cross join lateral (
  select json_agg(json_build_array(sku, options, price_amount, stock) order by position) as variants
  from reference.variants where product_id = p.id and not archived
) v
order by p.id desc
