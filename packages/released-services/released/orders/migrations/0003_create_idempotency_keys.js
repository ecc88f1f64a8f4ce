import{t as e}from"../../shared/sql.js";const t=async t=>{await e`
    create table idempotency_keys (
      key text primary key,
      body_hash bytea not null,
      order_id uuid not null constraint idempotency_keys_order_id_fkey references orders on delete cascade,
      created_at timestamptz not null
    )`.execute(t),await e`create index idempotency_keys_created_at on idempotency_keys (created_at)`.execute(t)},n=async t=>{await e`drop table idempotency_keys`.execute(t)};export{n as down,t as up};