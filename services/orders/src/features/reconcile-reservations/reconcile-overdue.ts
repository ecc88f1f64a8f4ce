import type { Database } from '../../database/database.ts'
import { reconcileUnsettled } from '../../database/unsettled-orders.ts'

/** Orders of a transaction, and the most of a sweep on which catalog may be at work already. */
const BATCH = 100

export interface ReconcileDependencies {
  readonly db: Database
  now(): Date
  /** Whether NATS is connected: events that can't have reached catalog yet need no repetition. */
  connected(): boolean
  /** Says that there is something to publish. */
  publish(): void
}

/**
 * Reconciles the reservations of orders whose answer from catalog is overdue, whether the request or the answer was lost:
 * all orders without a known request, and a batch of others, the oldest first, since catalog may only be slow.
 * Returns how many orders that were.
 */
export const reconcileOverdue = async (
  { db, now, connected, publish }: ReconcileDependencies,
  signal: AbortSignal,
): Promise<number> => {
  let sum = 0
  while (connected() && !signal.aborted) {
    const { requested, firstRequested } = await reconcileUnsettled(db, now(), BATCH)
    sum += requested
    if (requested > 0) publish()
    if (firstRequested === 0) break
  }
  return sum
}
