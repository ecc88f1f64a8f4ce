-- One product by its slug.
select p.id, p.slug, p.name, p.description, p.status, p.attributes, p.images, p.options, p.price_amount, p.currency,
  p.version, p.created_at, p.updated_at, c.id as category_id, c.slug as category_slug, c.name as category_name, v.variants
from reference.products p
left join reference.category_read_model c on c.id = p.category_id and not c.deleted
cross join lateral (
  select json_agg(json_build_array(sku, options, price_amount, stock) order by position) as variants
  from reference.variants where product_id = p.id and not archived
) v
where p.slug = :slug and p.status = 'active'
