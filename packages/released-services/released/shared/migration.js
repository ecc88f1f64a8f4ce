import{t as e}from"./sql.js";async function t(t){await e`
    create table rebuilds (
      copy text primary key,
      snapshot_id uuid,
      attempts integer not null default 0,
      request_after timestamptz not null default now(),
      completed_snapshot_id uuid,
      completed_at timestamptz
    )`.execute(t)}async function n(t){await e`drop table rebuilds`.execute(t)}export{n,t};