import{t as e}from"../../shared/sql.js";const t=async t=>{await e`
    create table stock_entries (
      id uuid primary key,
      position bigint not null generated always as identity,
      sku text collate "C" not null constraint stock_entries_sku_fkey references variants (sku),
      kind text not null
        constraint stock_entries_kind_check check (kind in ('initial', 'adjustment', 'reservation', 'release')),
      delta integer not null,
      stock integer not null constraint stock_entries_stock_check check (stock >= 0),
      reason text not null,
      actor text not null,
      order_id uuid,
      idempotency_key text,
      request_hash bytea,
      created_at timestamptz not null,
      constraint stock_entries_idempotency_key unique (sku, idempotency_key),
      constraint stock_entries_request_hash_check check ((idempotency_key is null) = (request_hash is null))
    )`.execute(t),await e`create index stock_entries_newest on stock_entries (sku, position)`.execute(t)},n=async t=>{await e`drop table stock_entries`.execute(t)};export{n as down,t as up};