import type { Money, OrderStatus } from './order.ts'
import { addDays, daysBetween } from './shop-day.ts'

/** Orders of one day, status and currency. */
export interface OrderFigures {
  /** Place of the day in the span, from 0. */
  readonly day: number
  readonly status: OrderStatus
  readonly currency: string
  readonly orders: number
  readonly units: number
  /** Minor units; more than a number can say exactly. */
  readonly total: bigint
}

export interface SoldFigures {
  readonly orders: number
  readonly units: number
  /** Null where there is none. */
  readonly value: { readonly amount: bigint; readonly currency: string } | null
}

export interface DayFigures {
  /** `YYYY-MM-DD` */
  readonly date: string
  /** Orders placed that day, of any status. */
  readonly placed: SoldFigures
  /** Of these the ones that have got their stock and were not cancelled. */
  readonly confirmed: SoldFigures
  /** Orders paid that day and not cancelled since. */
  readonly paid: SoldFigures
  /** Of the orders placed that day those that stand: neither rejected nor cancelled. */
  readonly standing: SoldFigures
}

const HAVE_STOCK: ReadonlySet<OrderStatus> = new Set(['confirmed', 'paid', 'shipped', 'delivered'])

/** One entry for each day of the span, in order, also for those on which nothing happened. */
export const figuresByDay = (
  placed: readonly OrderFigures[],
  paid: readonly OrderFigures[],
  from: string,
  to: string,
): DayFigures[] => {
  const placedOn = Map.groupBy(placed, ({ day }) => day)
  const paidOn = Map.groupBy(paid, ({ day }) => day)
  return Array.from({ length: daysBetween(from, to) }, (_, day) => {
    const ofDay = placedOn.get(day) ?? []
    return {
      date: addDays(from, day),
      placed: summed(ofDay),
      confirmed: summed(ofDay.filter(({ status }) => HAVE_STOCK.has(status))),
      paid: summed((paidOn.get(day) ?? []).filter(({ status }) => status !== 'cancelled')),
      standing: summed(ofDay.filter(({ status }) => status === 'pending' || HAVE_STOCK.has(status))),
    }
  })
}

/** How many orders there are of each status that occurs. */
export const ordersByStatus = (figures: readonly OrderFigures[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { status, orders } of figures) counts[status] = (counts[status] ?? 0) + orders
  return counts
}

/** The amount as a number; of more than a number can say exactly the largest that it can. */
export const boundedMoney = (value: SoldFigures['value']): Money | null =>
  value && { ...value, amount: Math.min(Number(value.amount), Number.MAX_SAFE_INTEGER) }

const summed = (figures: readonly OrderFigures[]): SoldFigures => {
  // The shop has one currency; should it ever change, a day shows the one that most orders of the day had.
  const currency = figures.toSorted((one, other) => other.orders - one.orders)[0]?.currency
  const worth = figures.filter((row) => row.currency === currency)
  const amount = worth.reduce((sum, { total }) => sum + total, 0n)
  return {
    orders: sum(figures.map(({ orders }) => orders)),
    units: sum(figures.map(({ units }) => units)),
    value: currency === undefined ? null : { amount, currency },
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
