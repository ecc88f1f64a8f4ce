import type { Database } from '../../database/database.ts'
import type { OrderRepository } from '../../database/order-repository.ts'
import { noteAnswer } from '../../database/unsettled-orders.ts'
import type { Shortage } from '../../domain/order.ts'
import type { Origin } from '../../events.ts'

/** What catalog says about the stock of an order. */
export type Outcome =
  | { readonly kind: 'reserved' }
  | { readonly kind: 'rejected'; readonly shortages: readonly Shortage[] }
  | { readonly kind: 'released' }

export interface SettleOrderDependencies {
  readonly db: Database
  readonly orders: OrderRepository
  now(): Date
}

/** 'settled' the first time, 'nothing' when it came late or twice. */
export type Settlement = 'settled' | 'nothing'

/**
 * Catalog holds the stock of an order that is not here: this database was restored from before it. Parked with its
 * error, so that somebody finds it and has catalog let the stock go.
 */
class UnknownOrderError extends Error {
  override readonly name = 'UnknownOrderError'
}

/**
 * Takes note of an outcome. May be called twice, late and in any order: it changes only an order that waits for it.
 * @throws UnknownOrderError when stock is held for an order that is not here
 */
export const settleOrder = async (
  dependencies: SettleOrderDependencies,
  orderId: string,
  outcome: Outcome,
  origin: Origin,
): Promise<Settlement> => {
  if (outcome.kind === 'released') return release(dependencies, orderId, origin)
  const { db, orders, now } = dependencies
  const command =
    outcome.kind === 'reserved'
      ? ({ kind: 'confirm' } as const)
      : ({ kind: 'reject', shortages: outcome.shortages } as const)
  const moved = await orders.move(orderId, command, now(), origin)
  if (moved.kind === 'missing' && outcome.kind === 'reserved') {
    throw new UnknownOrderError(`stock is held for order ${orderId}, which is not here`)
  }
  if (moved.kind === 'unchanged' && outcome.kind === 'reserved') await noteAnswer(db, orderId)
  return moved.kind === 'moved' ? 'settled' : 'nothing'
}

/**
 * An order whose stock went back can't be delivered. That of one that is not cancelled went back because it was, in a
 * time that a restored database does not know: so it is again.
 */
const release = async (
  { db, orders, now }: SettleOrderDependencies,
  orderId: string,
  origin: Origin,
): Promise<Settlement> => {
  await orders.move(orderId, { kind: 'withdraw' }, now(), origin)
  await noteAnswer(db, orderId)
  return noteRelease(db, orderId, now())
}

/** Not a move: the buyer sees nothing of it. The order is merely no longer asked about. */
const noteRelease = async (db: Database, orderId: string, at: Date): Promise<Settlement> => {
  const { numUpdatedRows } = await db
    .updateTable('orders')
    .set({ stock_released_at: at, ask_again_at: null })
    .where('id', '=', orderId)
    .where('status', '=', 'cancelled')
    .where('stock_released_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? 'settled' : 'nothing'
}
