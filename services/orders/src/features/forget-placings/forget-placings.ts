import { sql } from 'kysely'
import type { Database } from '../../database/database.ts'

/** As long as placings count as recent. */
const RECENT_MS = 3_600_000
/** Placings that are looked at in one statement. */
const BATCH = 1_000
const FIRST_ID = '00000000-0000-0000-0000-000000000000'

/**
 * Forgets who placed orders that hold no unpaid stock any more, an hour after they were placed. Walks through all placings
 * once, in the order of their orders and a few at a time, so that nobody waits for it. Returns how many were forgotten.
 */
export const forgetPlacings = async (db: Database, now: Date, signal: AbortSignal): Promise<number> => {
  const before = new Date(now.getTime() - RECENT_MS)
  let forgotten = 0
  let after: string | null = FIRST_ID
  while (after !== null && !signal.aborted) {
    const batch = await forgetBatch(db, after, before)
    forgotten += batch.forgotten
    after = batch.last
  }
  return forgotten
}

/** @returns the last order that was looked at; null when there was none after the given one */
const forgetBatch = async (
  db: Database,
  after: string,
  before: Date,
): Promise<{ readonly last: string | null; readonly forgotten: number }> => {
  const { rows } = await sql<{ last: string | null; forgotten: number }>`
    with batch as materialized (
      select order_id from placings where order_id > ${after} order by order_id limit ${BATCH}
    ), forgotten as (
      delete from placings where order_id = any (array(
        select o.id from orders o
        where o.id in (select order_id from batch) and o.status not in ('pending', 'confirmed')
      )) and placed_at <= ${before} returning 1
    )
    select (select order_id from batch order by order_id desc limit 1) as last, count(*) as forgotten from forgotten`.execute(
    db,
  )
  return rows[0] ?? { last: null, forgotten: 0 }
}
