-- The newest with a variant within a range of prices that has a value of an attribute, found in one index without reading
-- a product.
select p.id, p.slug, p.name, p.description, p.status, p.attributes, p.images, p.options, p.price_amount, p.currency,
  p.version, p.created_at, p.updated_at, c.id as category_id, c.slug as category_slug, c.name as category_name, v.variants
from (
  select distinct on (product_id) product_id as id from reference.offers
  where status = 'active' and attribute_keys && array[hashtextextended(:attribute, 0)]
    and price_amount between :min_price::bigint and :max_price::bigint
  order by product_id desc limit 25
) page
join reference.products p on p.id = page.id
left join reference.category_read_model c on c.id = p.category_id and not c.deleted
cross join lateral (
  select json_agg(json_build_array(sku, options, price_amount, stock) order by position) as variants
  from reference.variants where product_id = p.id and not archived
) v
order by p.id desc
