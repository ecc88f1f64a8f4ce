import{t as e}from"../../shared/sql.js";const t=async t=>{await e`
    create table erasures (
      id bigint generated always as identity primary key,
      erased_at timestamptz not null,
      requested_by text not null,
      orders integer not null
    )`.execute(t)},n=async t=>{await e`drop table erasures`.execute(t)};export{n as down,t as up};