import{t as e}from"./sql.js";async function t(t){await e`
    create table outbox (
      id bigint generated always as identity primary key,
      type text not null,
      aggregate_id text not null,
      version bigint not null,
      data jsonb not null,
      request_id text,
      traceparent text,
      occurred_at timestamptz not null default clock_timestamp(),
      created_at timestamptz not null default clock_timestamp(),
      publish_after timestamptz not null default '-infinity',
      published_at timestamptz
    ) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05)`.execute(t),await e`create index outbox_unpublished on outbox (id) where published_at is null`.execute(t),await e`
    create table outbox_stream (
      stream text primary key,
      created text,
      last_sequence bigint not null default 0,
      last_event_id text,
      healing_since timestamptz,
      generation integer not null default 0,
      read_back_after timestamptz not null default '-infinity'
    )`.execute(t)}async function n(t){await e`drop table outbox, outbox_stream`.execute(t)}export{n,t};