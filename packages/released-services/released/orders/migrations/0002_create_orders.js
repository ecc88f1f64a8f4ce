import{t as e}from"../../shared/sql.js";const t=async t=>{await e`
    create table orders (
      id uuid primary key,
      number text not null constraint orders_number_key unique,
      status text not null constraint orders_status_check
        check (status in ('pending', 'confirmed', 'rejected', 'paid', 'shipped', 'delivered', 'cancelled')),
      customer_name text not null,
      customer_email text not null,
      shipping_address jsonb not null,
      currency text not null,
      total bigint not null constraint orders_total_check check (total >= 0),
      units integer not null constraint orders_units_check check (units > 0),
      shortages jsonb,
      token_key_id text not null,
      token_expires_at timestamptz not null,
      version bigint not null,
      ask_again_at timestamptz,
      ask_count integer not null default 0,
      unpaid_deadline timestamptz,
      stock_released_at timestamptz,
      erased_at timestamptz,
      created_at timestamptz not null,
      updated_at timestamptz not null
    )`.execute(t),await e`create index orders_status on orders (status, id)`.execute(t),await e`create index orders_customer_email on orders (lower(customer_email), id)`.execute(t),await e`create index orders_ask_again_at on orders (ask_again_at, id) where ask_again_at is not null`.execute(t),await e`create index orders_unpaid_deadline on orders (unpaid_deadline) where unpaid_deadline is not null`.execute(t),await e`
    create table order_items (
      order_id uuid not null constraint order_items_order_id_fkey references orders on delete cascade,
      position smallint not null,
      sku text not null,
      product_id uuid not null,
      name text not null,
      options jsonb not null,
      quantity integer not null constraint order_items_quantity_check check (quantity > 0),
      unit_price bigint not null constraint order_items_unit_price_check check (unit_price >= 0),
      primary key (order_id, position)
    )`.execute(t),await e`
    create table order_history (
      order_id uuid not null constraint order_history_order_id_fkey references orders on delete cascade,
      version bigint not null,
      status text not null,
      at timestamptz not null,
      reason text,
      actor text not null,
      primary key (order_id, version)
    )`.execute(t),await e`create index order_history_at on order_history (at)`.execute(t)},n=async t=>{await e`drop table order_history, order_items, orders`.execute(t)};export{n as down,t as up};