import { type Kysely, sql } from 'kysely'

/** Creates the table `rebuilds`: per copy, which snapshot is being taken and whether one was ever completed. */
export async function createRebuilds<Tables>(db: Kysely<Tables>): Promise<void> {
  await sql`
    create table rebuilds (
      copy text primary key,
      snapshot_id uuid,
      attempts integer not null default 0,
      request_after timestamptz not null default now(),
      completed_snapshot_id uuid,
      completed_at timestamptz
    )`.execute(db)
}

/** Undoes createRebuilds. */
export async function dropRebuilds<Tables>(db: Kysely<Tables>): Promise<void> {
  await sql`drop table rebuilds`.execute(db)
}
