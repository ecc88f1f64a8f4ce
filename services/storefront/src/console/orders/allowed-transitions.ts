import type { OrderStatus } from '@techshop/client/types'

export type Transition = 'paid' | 'shipped' | 'delivered' | 'cancelled'

/** Where staff may move an order to. The service decides; this only keeps hopeless buttons away. */
const allowed: Record<OrderStatus, readonly Transition[]> = {
  pending: ['cancelled'],
  confirmed: ['paid', 'cancelled'],
  paid: ['shipped', 'cancelled'],
  shipped: ['delivered'],
  delivered: [],
  rejected: [],
  cancelled: [],
}

export const transitionsOf = (status: OrderStatus): readonly Transition[] => allowed[status]

/** The tone of the badge that shows a status. */
export const toneOf = (status: OrderStatus): '' | 'good' | 'warn' | 'bad' => {
  if (status === 'rejected' || status === 'cancelled') return 'bad'
  if (status === 'pending') return 'warn'
  return status === 'delivered' ? '' : 'good'
}
