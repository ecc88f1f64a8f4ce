import type { Database } from '../../database/database.ts'
import { deleteOldKeys } from '../../database/idempotency-keys.ts'

/** Keys are promised to live at least 7 days. */
const KEPT_MS = 7 * 86_400_000
const BATCH = 1_000

/** Deletes the idempotency keys whose time is over, a few at a time so that nobody waits for it. Returns how many. */
export const forgetIdempotencyKeys = async (db: Database, now: Date, signal: AbortSignal): Promise<number> => {
  let forgotten = 0
  while (!signal.aborted) {
    const deleted = await deleteOldKeys(db, new Date(now.getTime() - KEPT_MS), BATCH)
    forgotten += deleted
    if (deleted < BATCH) break
  }
  return forgotten
}
