import type { OrderRepository } from '../../database/order-repository.ts'
import type { Said } from '../../domain/life-cycle.ts'
import type { Origin } from '../../events.ts'

export interface CancelUnpaidOrdersDependencies {
  readonly orders: OrderRepository
  now(): Date
}

export interface Cancellation {
  readonly id: string
  readonly outcome: 'cancelled' | 'kept' | 'missing'
}

/**
 * Cancels those of the orders that nobody has paid; one that is paid in the very moment stays. One that was cancelled
 * before counts as cancelled, so that the same request may come again.
 */
export const cancelUnpaidOrders = async (
  { orders, now }: CancelUnpaidOrdersDependencies,
  ids: readonly string[],
  by: Said,
  origin: Origin,
): Promise<Cancellation[]> => {
  const command = { kind: 'give-up', ...by } as const
  const moves = await orders.moveAll(
    ids.map((id) => ({ id: id.toLowerCase(), command, origin })),
    now(),
  )
  return moves.map((moved, place) => {
    const id = ids[place] as string
    if (moved.kind === 'missing') return { id, outcome: 'missing' }
    return { id, outcome: moved.order.status === 'cancelled' ? 'cancelled' : 'kept' }
  })
}
