import { type Kysely, sql } from 'kysely'

/**
 * What became of each order that asked for stock. A row is never deleted, since it is what makes a repeated or late
 * event harmless. A released one without lines is a tombstone: the cancellation came before the order, or there was
 * nothing to give back.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table reservations (
      order_id uuid primary key,
      state text not null constraint reservations_state_check check (state in ('reserved', 'rejected', 'released')),
      lines jsonb not null,
      shortages jsonb not null,
      created_at timestamptz not null,
      updated_at timestamptz not null
    )`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`drop table reservations`.execute(db)
}
