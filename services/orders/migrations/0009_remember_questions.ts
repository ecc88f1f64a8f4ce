import { type Kysely, sql } from 'kysely'

/**
 * Where in the outbox the last question to catalog about an order's stock stands, which knows whether and when it was
 * published. No foreign key: the outbox forgets its rows after a while, and tells nobody.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table orders add column question_id bigint`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table orders drop column question_id`.execute(db)
}
