import { type Kysely, sql } from 'kysely'

/** Creates the table `parked_messages`. For a service's own migration. */
export async function createParkedMessages<Tables>(db: Kysely<Tables>): Promise<void> {
  await sql`
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
    )`.execute(db)
}

/** Undoes createParkedMessages. */
export async function dropParkedMessages<Tables>(db: Kysely<Tables>): Promise<void> {
  await sql`drop table parked_messages`.execute(db)
}
