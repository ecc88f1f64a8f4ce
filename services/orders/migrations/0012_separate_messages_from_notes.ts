import { type Kysely, sql } from 'kysely'

/**
 * What staff says to the buyer, and what it notes for itself. What it wrote into `reason`, as versions before this one do,
 * said nowhere that the buyer reads it: those are read as notes. What buyers and the shop itself say stays in `reason`.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table order_history add column message text, add column note text`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table order_history drop column message, drop column note`.execute(db)
}
