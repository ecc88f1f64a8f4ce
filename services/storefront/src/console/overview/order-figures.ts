import type { Money, OrderStatistics } from '@techshop/client/types'

/** Order states that wait for something that staff do. */
const waitingStatuses = ['confirmed', 'paid', 'shipped'] as const

export interface OrderFigures {
  ordersToday: number
  /** Undefined where nothing was sold today. */
  revenueToday: Money | undefined
  ordersInAll: number
  revenueInAll: Money | undefined
  /** Orders in each state that waits for staff. */
  waiting: readonly (readonly [status: (typeof waitingStatuses)[number], count: number])[]
}

const sumOf = (amounts: readonly (Money | null)[]): Money | undefined => {
  const [first, ...others] = amounts.filter((money) => money !== null)
  return first && { ...first, amount: others.reduce((sum, { amount }) => sum + amount, first.amount) }
}

/** What staff want to know first. Days are UTC, as the service counts them; the last one is today. */
export const figuresOf = ({ days, byStatus }: OrderStatistics): OrderFigures => {
  const today = days.at(-1)
  return {
    ordersToday: today?.orders ?? 0,
    revenueToday: today?.revenue ?? undefined,
    ordersInAll: days.reduce((sum, { orders }) => sum + orders, 0),
    revenueInAll: sumOf(days.map(({ revenue }) => revenue)),
    waiting: waitingStatuses.map((status) => [status, byStatus[status] ?? 0] as const),
  }
}
