-- The best of some that have one word: in a sample (names, and all words of a part of it), or when those are few anywhere.
with cheap as materialized (
  select id, search, search_name from reference.products
  where get_byte(uuid_send(id), 15) < 8 and status = 'active'
    and case get_byte(uuid_send(id), 15) when 0 then search else to_tsvector('simple', search_name) end
      @@ (select to_tsquery('simple', :query))
  limit 250
),
found as (
  select * from cheap
  union all
  (select id, search, search_name from reference.products
  where search @@ (select to_tsquery('simple', :query)) and status = 'active'
    and id not in (select id from cheap) and (select count(*) from cheap) < 100 limit 250)
),
page as materialized (
  select id, ts_rank(search, (select to_tsquery('simple', :query)))
    + case when search_name = :typed then 2 when starts_with(search_name, :typed) then 1 else 0 end as rank
  from found order by rank desc, id desc limit 25
)
select p.id, p.slug, p.name, p.description, p.status, p.attributes, p.images, p.options, p.price_amount, p.currency,
  p.version, p.created_at, p.updated_at, c.id as category_id, c.slug as category_slug, c.name as category_name, v.variants
from page join reference.products p on p.id = page.id
left join reference.category_read_model c on c.id = p.category_id and not c.deleted
cross join lateral (
  select json_agg(json_build_array(sku, options, price_amount, stock) order by position) as variants
  from reference.variants where product_id = p.id and not archived
) v
order by page.rank desc, p.id desc
