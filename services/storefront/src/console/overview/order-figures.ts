import type { MoneySum, OrderStatistics } from '@techshop/client/types'

/** Order states that wait for something that staff do. */
const waitingStatuses = ['confirmed', 'paid', 'shipped'] as const

type Sold = OrderStatistics['days'][number]['placed']

export interface OrderFigures {
  /** Of today; the last day is today in the shop's time zone. */
  placed: Sold
  confirmed: Sold
  paid: Sold
  placedInAll: number
  /** Undefined where nothing was paid. */
  paidInAll: MoneySum | undefined
  /** Orders in each state that waits for staff. */
  waiting: readonly (readonly [status: (typeof waitingStatuses)[number], count: number])[]
}

const none: Sold = { orders: 0, units: 0, value: null }

const sumOf = (values: readonly (MoneySum | null)[]): MoneySum | undefined => {
  const [first, ...others] = values.filter((value) => value !== null)
  return (
    first && {
      ...first,
      amount: String(others.reduce((sum, { amount }) => sum + BigInt(amount), BigInt(first.amount))),
    }
  )
}

/** What staff want to know first. */
export const figuresOf = ({ days, byStatus }: OrderStatistics): OrderFigures => {
  const { placed, confirmed, paid } = days.at(-1) ?? { placed: none, confirmed: none, paid: none }
  return {
    placed,
    confirmed,
    paid,
    placedInAll: days.reduce((sum, day) => sum + day.placed.orders, 0),
    paidInAll: sumOf(days.map((day) => day.paid.value)),
    waiting: waitingStatuses.map((status) => [status, byStatus[status] ?? 0] as const),
  }
}
