import type { Database } from '../../database/database.ts'
import type { Moved, OrderRepository, WantedMove } from '../../database/order-repository.ts'
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

/** 'settled' the first time, 'nothing' when it came late or twice, 'missing' for an order that is not here. */
export type Settlement = 'settled' | 'nothing' | 'missing'

/** Orders of which the outcomes are taken note of in one statement. */
export const MAX_SETTLED_BATCH = 64

export interface OrderOutcome {
  readonly orderId: string
  readonly outcome: Outcome
  readonly origin: Origin
}

/**
 * Records a batch of outcomes, and says what came of each. May be called twice, late and in any order: it changes
 * only an order that waits for it.
 */
export const settleOrders = async (
  { db, orders, now }: SettleOrderDependencies,
  outcomes: readonly OrderOutcome[],
): Promise<Settlement[]> => {
  const at = now()
  const moves = await orders.moveAll(outcomes.map(wantedMove), at)
  return Promise.all(
    outcomes.map(({ orderId, outcome }, place) => noted(db, orderId, outcome, moves[place] as Moved, at)),
  )
}

const wantedMove = ({ orderId: id, outcome, origin }: OrderOutcome): WantedMove => {
  switch (outcome.kind) {
    case 'reserved':
      return { id, command: { kind: 'confirm' }, origin }
    case 'rejected':
      return { id, command: { kind: 'reject', shortages: outcome.shortages }, origin }
    case 'released':
      // Of an order that is not cancelled it went back because it was, in a time that a restored database does not know.
      return { id, command: { kind: 'withdraw' }, origin }
  }
}

const noted = async (db: Database, orderId: string, { kind }: Outcome, moved: Moved, at: Date): Promise<Settlement> => {
  if (moved.kind === 'missing') return 'missing'
  if (kind !== 'rejected' && moved.kind === 'unchanged') await noteAnswer(db, orderId)
  if (kind === 'released') return release(db, orderId, at)
  return moved.kind === 'moved' ? 'settled' : 'nothing'
}

/** Not a move: the buyer sees nothing of it. The order is merely no longer reconciled. */
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
