import { eventually } from '@techshop/test-kit/eventually'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { PATIENCE_MS } from './patience.ts'

export interface Held {
  /** Taken and kept while the rest happens. */
  readonly lock: RawBuilder<unknown>
  /** How many statements must wait for it before anything happens. */
  readonly waiting: number
}

/**
 * Starts some work while a lock is held, lets something happen in the middle of it, and lets the lock go. So whatever
 * happens does so while the work really is under way, however fast the machine is.
 */
export const inTheMiddle = async (
  db: Kysely<unknown>,
  { lock, waiting }: Held,
  work: () => Promise<unknown>,
  happens: () => Promise<unknown>,
): Promise<void> => {
  await db.transaction().execute(async (holder) => {
    await lock.execute(holder)
    await work()
    await eventually(
      `${waiting} statements wait`,
      async () => {
        const { rows } = await sql<{ count: number }>`
        select count(*)::integer as count from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
        return (rows[0]?.count ?? 0) >= waiting
      },
      PATIENCE_MS,
    )
    await happens()
  })
}
