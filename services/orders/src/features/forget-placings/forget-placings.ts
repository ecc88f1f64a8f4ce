import { sql } from 'kysely'
import type { Database } from '../../database/database.ts'

/** As long as placings count as recent. */
const RECENT_MS = 3_600_000
const BATCH = 1_000

/**
 * Forgets who placed orders that hold no unpaid stock any more, an hour after they were placed, a few at a time so that
 * nobody waits for it. Returns how many entries that were.
 */
export const forgetPlacings = async (db: Database, now: Date, signal: AbortSignal): Promise<number> => {
  let forgotten = 0
  while (!signal.aborted) {
    const { numAffectedRows = 0n } = await sql`
      delete from placings where (subject, order_id) in (
        select p.subject, p.order_id from placings p join orders o on o.id = p.order_id
        where p.placed_at <= ${new Date(now.getTime() - RECENT_MS)} and o.status not in ('pending', 'confirmed')
        limit ${BATCH}
      )`.execute(db)
    forgotten += Number(numAffectedRows)
    if (numAffectedRows < BATCH) break
  }
  return forgotten
}
