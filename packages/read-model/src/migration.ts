import { type Kysely, sql } from 'kysely'

/** Creates the table, under the names that it had at first: `rebuilds`, by `copy`. For a service's own migration. */
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

/**
 * Renames the table to `read_model_rebuilds` (per read model, which snapshot is being taken and whether one was ever
 * completed) and leaves a view under the old name, which release 0.1 reads and writes. The release after 0.2 may drop it.
 */
export async function renameRebuilds<Tables>(db: Kysely<Tables>): Promise<void> {
  await sql`alter table rebuilds rename to read_model_rebuilds`.execute(db)
  await sql`alter table read_model_rebuilds rename column copy to read_model`.execute(db)
  await sql`alter table read_model_rebuilds rename constraint rebuilds_pkey to read_model_rebuilds_pkey`.execute(db)
  await sql`
    create view rebuilds as
    select read_model as copy, snapshot_id, attempts, request_after, completed_snapshot_id, completed_at
    from read_model_rebuilds`.execute(db)
}

/** Undoes renameRebuilds. */
export async function undoRenameRebuilds<Tables>(db: Kysely<Tables>): Promise<void> {
  await sql`drop view rebuilds`.execute(db)
  await sql`alter table read_model_rebuilds rename constraint read_model_rebuilds_pkey to rebuilds_pkey`.execute(db)
  await sql`alter table read_model_rebuilds rename column read_model to copy`.execute(db)
  await sql`alter table read_model_rebuilds rename to rebuilds`.execute(db)
}

/** Creates the table `read_model_rebuilds` in a database that has had no release yet. */
export async function createReadModelRebuilds<Tables>(db: Kysely<Tables>): Promise<void> {
  await createRebuilds(db)
  await renameRebuilds(db)
}
