import { legalMoves, type Move } from './life-cycle.ts'
import type { Order } from './order.ts'
import { type UnpaidHolds, unpaidHoldMs } from './payment-terms.ts'
import { firstReconcileDelayMs } from './reservation-reconciliation.ts'

/** What the sweeps go by. */
export interface Deadlines {
  /** When the order's reservation is reconciled with catalog; null when catalog owes no answer. */
  readonly reconcileAt: Date | null
  /** When a confirmed order that nobody paid is cancelled. */
  readonly unpaidDeadline: Date | null
}

/** The order after a move. */
export const movedOrder = (order: Order, { to, shortages, ...said }: Move, at: Date): Order => {
  const version = order.version + 1
  return {
    ...order,
    status: to,
    shortages: shortages ?? order.shortages,
    version,
    // Never before what is known to have happened already, whatever the clocks of two instances say.
    updatedAt: later(at, order.updatedAt),
    history: [...order.history, { version, status: to, at: later(at, order.updatedAt), ...said }],
  }
}

/** The deadlines of an order that has just come to its status. */
export const deadlinesOf = (order: Order, holds: UnpaidHolds): Deadlines => {
  const since = order.updatedAt.getTime()
  return {
    reconcileAt: isUnsettled(order) ? new Date(since + firstReconcileDelayMs) : null,
    unpaidDeadline: order.status === 'confirmed' ? new Date(since + unpaidHoldMs(order.paymentTerms, holds)) : null,
  }
}

/** Whether catalog owes an answer: about the stock of a pending order, or that a cancelled one holds none any more. */
export const isUnsettled = ({ status, stockReleased }: Pick<Order, 'status' | 'stockReleased'>): boolean =>
  status === 'pending' || (status === 'cancelled' && !stockReleased)

/** Whether nothing about the order can change any more, neither what its buyer sees nor what catalog holds for it. */
export const isAtItsEnd = (order: Pick<Order, 'status' | 'stockReleased'>): boolean =>
  legalMoves(order.status).length === 0 && !isUnsettled(order)

const later = (one: Date, other: Date): Date => new Date(Math.max(one.getTime(), other.getTime()))
