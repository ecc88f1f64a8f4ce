import { type Kysely, sql } from 'kysely'

/** For figures of what was paid on a day: payments alone, which are fewer than moves. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create index order_history_paid_at on order_history (at) where status = 'paid'`.execute(db)
}

export const down = async (db: Kysely<unknown>): Promise<void> => {
  await sql`drop index order_history_paid_at`.execute(db)
}
