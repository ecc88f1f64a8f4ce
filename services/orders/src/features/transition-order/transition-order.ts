import type { OrderRepository } from '../../database/order-repository.ts'
import type { Said } from '../../domain/life-cycle.ts'
import type { Order } from '../../domain/order.ts'
import type { Origin } from '../../events.ts'
import { illegalTransition, orderNotFound } from '../../problems.ts'

export interface TransitionOrderDependencies {
  readonly orders: OrderRepository
  now(): Date
}

const commandFor = { paid: 'pay', shipped: 'ship', delivered: 'deliver', cancelled: 'cancel' } as const

/** A status that staff may move an order to. */
export type StaffTarget = keyof typeof commandFor

/**
 * Moves an order on, recorded with who did it.
 * @throws ProblemError `not-found`, or `illegal-transition` with what would be legal
 */
export const transitionOrder = async (
  { orders, now }: TransitionOrderDependencies,
  orderId: string,
  to: StaffTarget,
  by: Said,
  origin: Origin,
): Promise<Order> => {
  const moved = await orders.move(orderId, { kind: commandFor[to], ...by }, now(), origin)
  if (moved.kind === 'missing') throw orderNotFound()
  if (moved.kind === 'illegal') throw illegalTransition(moved)
  return moved.order
}
