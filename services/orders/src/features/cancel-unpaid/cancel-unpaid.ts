import type { Database } from '../../database/database.ts'
import type { OrderRepository } from '../../database/order-repository.ts'
import { unpaidOrders } from './unpaid-orders.query.ts'

const BATCH = 100

export interface CancelUnpaidDependencies {
  readonly db: Database
  readonly orders: OrderRepository
  now(): Date
}

/**
 * Cancels confirmed orders that were not paid in time, so that nobody holds stock for ever. Several instances may do it
 * at once: an order moves once, and one that is paid in the very moment stays. Returns how many were cancelled.
 */
export const cancelUnpaid = async (
  { db, orders, now }: CancelUnpaidDependencies,
  signal: AbortSignal,
): Promise<number> => {
  let cancelled = 0
  while (!signal.aborted) {
    const ids = await unpaidOrders(db, now(), BATCH)
    for (const id of ids) {
      const moved = await orders.move(id, { kind: 'expire' }, now())
      if (moved.kind === 'moved') cancelled += 1
    }
    if (ids.length < BATCH) break
  }
  return cancelled
}
