import type { Database } from '../../database/database.ts'
import type { OrderRepository } from '../../database/order-repository.ts'
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

/** 'settled' the first time, 'nothing' when it came late or twice, 'missing' for an order that is not here. */
export type Settlement = 'settled' | 'nothing' | 'missing'

/** Takes note of an outcome. May be called twice, late and in any order: it changes only an order that waits for it. */
export const settleOrder = async (
  { db, orders, now }: SettleOrderDependencies,
  orderId: string,
  outcome: Outcome,
  origin: Origin,
): Promise<Settlement> => {
  if (outcome.kind === 'released') return release(db, orderId, now())
  const command =
    outcome.kind === 'reserved'
      ? ({ kind: 'confirm' } as const)
      : ({ kind: 'reject', shortages: outcome.shortages } as const)
  const moved = await orders.move(orderId, command, now(), origin)
  if (moved.kind === 'missing') return 'missing'
  return moved.kind === 'moved' ? 'settled' : 'nothing'
}

/** Not a move: the buyer sees nothing of it. The order is merely no longer asked about. */
const release = async (db: Database, orderId: string, at: Date): Promise<Settlement> => {
  const { numUpdatedRows } = await db
    .updateTable('orders')
    .set({ stock_released_at: at, ask_again_at: null })
    .where('id', '=', orderId)
    .where('status', '=', 'cancelled')
    .where('stock_released_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? 'settled' : 'nothing'
}
