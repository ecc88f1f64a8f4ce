import { type Kysely, sql } from 'kysely'

/** Creates the table, under the name that it had at first: `parked_messages`. For a service's own migration. */
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

/**
 * Renames the table to `dead_letters` and leaves a view under the old name, which release 0.1 reads and writes
 * (PostgreSQL updates a view of one table by itself). The release after 0.2 may drop the view: no instance of 0.1 runs
 * then, and none can be rolled back to.
 */
export async function renameParkedMessagesToDeadLetters<Tables>(db: Kysely<Tables>): Promise<void> {
  await sql`alter table parked_messages rename to dead_letters`.execute(db)
  await sql`alter table dead_letters rename column parked_at to dead_lettered_at`.execute(db)
  await sql`alter table dead_letters rename constraint parked_messages_consumer_key to dead_letters_consumer_key`.execute(
    db,
  )
  await sql`alter table dead_letters rename constraint parked_messages_pkey to dead_letters_pkey`.execute(db)
  await sql`alter sequence parked_messages_id_seq rename to dead_letters_id_seq`.execute(db)
  await sql`
    create view parked_messages as
    select id, consumer, key, stream, subject, payload, error, failures, first_failed_at, last_failed_at,
      dead_lettered_at as parked_at
    from dead_letters`.execute(db)
}

/** Undoes renameParkedMessagesToDeadLetters. */
export async function renameDeadLettersToParkedMessages<Tables>(db: Kysely<Tables>): Promise<void> {
  await sql`drop view parked_messages`.execute(db)
  await sql`alter sequence dead_letters_id_seq rename to parked_messages_id_seq`.execute(db)
  await sql`alter table dead_letters rename constraint dead_letters_pkey to parked_messages_pkey`.execute(db)
  await sql`alter table dead_letters rename constraint dead_letters_consumer_key to parked_messages_consumer_key`.execute(
    db,
  )
  await sql`alter table dead_letters rename column dead_lettered_at to parked_at`.execute(db)
  await sql`alter table dead_letters rename to parked_messages`.execute(db)
}

/** Creates the table `dead_letters` in a database that has had no release yet. */
export async function createDeadLetters<Tables>(db: Kysely<Tables>): Promise<void> {
  await createParkedMessages(db)
  await renameParkedMessagesToDeadLetters(db)
}

/** Undoes createDeadLetters. */
export async function dropDeadLetters<Tables>(db: Kysely<Tables>): Promise<void> {
  await renameDeadLettersToParkedMessages(db)
  await dropParkedMessages(db)
}
