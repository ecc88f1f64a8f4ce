import{t as e}from"../../shared/sql.js";const t=async t=>{await e`
    create table imported_orders (
      reference text constraint imported_orders_pkey primary key,
      order_id uuid not null constraint imported_orders_order_id_fkey references orders on delete cascade
    )`.execute(t)},n=async t=>{await e`drop table imported_orders`.execute(t)};export{n as down,t as up};