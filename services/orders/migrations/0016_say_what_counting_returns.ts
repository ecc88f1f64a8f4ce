import { type Kysely, sql } from 'kysely'

/**
 * `count_placings` returns one row. Of a function that does not say so PostgreSQL expects a thousand, and made room on disk
 * for those of all who place, which took longer than to count.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter function count_placings(bytea, timestamptz) rows 1`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter function count_placings(bytea, timestamptz) rows 1000`.execute(db)
}
