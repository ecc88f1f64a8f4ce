import{t as e}from"../../shared/sql.js";const t=async t=>{await e`
    create table category_changes (
      category_id uuid not null constraint category_changes_category_id_fkey references categories (id),
      version bigint not null,
      operation text not null,
      actor text not null,
      request_id text not null,
      created_at timestamptz not null,
      constraint category_changes_pkey primary key (category_id, version)
    )`.execute(t)},n=async t=>{await e`drop table category_changes`.execute(t)};export{n as down,t as up};