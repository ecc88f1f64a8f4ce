import{t as e}from"./sql.js";async function t(t){await e`
    create table parked_messages (
      id bigint generated always as identity primary key,
      consumer text not null,
      key text not null,
      stream text not null,
      subject text not null,
      payload bytea not null,
      error text not null,
      failures integer not null default 1,
      first_failed_at timestamptz not null default now(),
      last_failed_at timestamptz not null default now(),
      parked_at timestamptz,
      constraint parked_messages_consumer_key unique (consumer, key)
    )`.execute(t)}async function n(t){await e`drop table parked_messages`.execute(t)}export{n,t};