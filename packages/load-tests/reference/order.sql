-- An order of one line in one statement: price, key, order, line, history and outbox.
with item as materialized (
  select * from reference.sellable_items where sku = :sku
),
made as materialized (
  select uuidv7() as id, upper(substr(md5(random()::text), 1, 8)) as number, now() as at
),
key as (
  insert into reference.idempotency_keys (key, body_hash, order_id, created_at)
  select id::text, sha256(id::text::bytea), id, at from made
),
placed as (
  insert into reference.orders (id, number, status, customer_name, customer_email, shipping_address, currency, total,
    units, token_key_id, token_expires_at, version, ask_again_at, created_at, updated_at)
  select made.id, 'TS-' || number, 'pending', 'Ada Lovelace', 'ada@example.org',
    '{"line1": "12 Analytical Way", "city": "London", "postalCode": "N1 9GU", "country": "GB"}',
    currency, price_amount, 1, 'k1', at + interval '90 days', 1, at + interval '10 s', at, at
  from made, item
),
line as (
  insert into reference.order_items (order_id, position, sku, product_id, name, options, quantity, unit_price)
  select made.id, 0, sku, product_id, name, options, 1, price_amount from made, item
),
history as (
  insert into reference.order_history (order_id, version, status, at, actor) select id, 1, 'pending', at, 'buyer' from made
)
insert into reference.outbox (type, aggregate_id, version, data, request_id, traceparent)
select 'orders.order.placed.v1', made.id::text, 1,
  jsonb_build_object(
    'id', made.id, 'number', 'TS-' || number, 'status', 'pending',
    'items', jsonb_build_array(jsonb_build_object(
      'sku', sku, 'productId', product_id, 'quantity', 1,
      'unitPrice', jsonb_build_object('amount', price_amount, 'currency', currency),
      'lineTotal', jsonb_build_object('amount', price_amount, 'currency', currency)
    )),
    'totals', jsonb_build_object(
      'subtotal', jsonb_build_object('amount', price_amount, 'currency', currency),
      'total', jsonb_build_object('amount', price_amount, 'currency', currency)
    ),
    'createdAt', at, 'updatedAt', at
  ),
  made.id::text, '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00'
from made, item
returning aggregate_id
