import{t as e}from"../../shared/sql.js";const t=async t=>{await e`
    create table product_changes (
      product_id uuid not null constraint product_changes_product_id_fkey references products (id),
      version bigint not null,
      operation text not null,
      actor text not null,
      request_id text not null,
      created_at timestamptz not null,
      constraint product_changes_pkey primary key (product_id, version)
    )`.execute(t)},n=async t=>{await e`drop table product_changes`.execute(t)};export{n as down,t as up};