-- One order by its id, with lines and history.
select o.*,
  (select json_agg(json_build_array(sku, product_id, name, options, quantity, unit_price) order by position)
   from reference.order_items where order_id = o.id) as items,
  (select json_agg(json_build_array(version, status, at, reason, actor) order by version)
   from reference.order_history where order_id = o.id) as history
from reference.orders o where o.id = :id::uuid
