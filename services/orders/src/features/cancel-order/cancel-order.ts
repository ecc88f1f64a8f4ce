import type { OrderRepository } from '../../database/order-repository.ts'
import type { Said } from '../../domain/life-cycle.ts'
import type { Order } from '../../domain/order.ts'
import type { Origin } from '../../events.ts'
import { illegalTransition, orderNotFound } from '../../problems.ts'

export interface CancelOrderDependencies {
  readonly orders: OrderRepository
  now(): Date
}

/**
 * Cancels an order that has not been shipped; its stock goes back. A cancelled order stays as it is.
 * @throws ProblemError `not-found` or `illegal-transition`
 */
export const cancelOrder = async (
  { orders, now }: CancelOrderDependencies,
  orderId: string,
  by: Said,
  origin: Origin,
): Promise<Order> => {
  const moved = await orders.move(orderId, { kind: 'cancel', ...by }, now(), origin)
  if (moved.kind === 'missing') throw orderNotFound()
  if (moved.kind === 'illegal') throw illegalTransition(moved)
  return moved.order
}
