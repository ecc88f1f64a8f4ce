import{t as e}from"../../shared/sql.js";const t=async t=>{await e`
    create table reservations (
      order_id uuid primary key,
      state text not null constraint reservations_state_check check (state in ('reserved', 'rejected', 'released')),
      lines jsonb not null,
      shortages jsonb not null,
      created_at timestamptz not null,
      updated_at timestamptz not null
    )`.execute(t)},n=async t=>{await e`drop table reservations`.execute(t)};export{n as down,t as up};