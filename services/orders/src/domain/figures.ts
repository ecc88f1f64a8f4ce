import type { Money, OrderStatus } from './order.ts'

/** Orders of one day, status and currency. */
export interface OrderFigures {
  /** `YYYY-MM-DD`, UTC. */
  readonly date: string
  readonly status: OrderStatus
  readonly currency: string
  readonly orders: number
  readonly units: number
  /** Minor units. */
  readonly total: number
}

export interface DayFigures {
  readonly date: string
  /** Whatever became of them. */
  readonly orders: number
  /** Of orders that stand: neither rejected nor cancelled. */
  readonly units: number
  /** Of orders that stand; null where there is none. */
  readonly revenue: Money | null
}

const DAY_MS = 86_400_000

/** `YYYY-MM-DD` of a moment, UTC. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

/** The day so many days later (earlier when negative). */
export const addDays = (day: string, days: number): string => dayOf(new Date(Date.parse(day) + days * DAY_MS))

/** How many days there are from the first to the last, both counted; below 1 when they are the wrong way round. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS + 1

/** One entry for each day of the span, in order, also for those on which nothing happened. */
export const figuresByDay = (figures: readonly OrderFigures[], from: string, to: string): DayFigures[] => {
  const byDate = Map.groupBy(figures, ({ date }) => date)
  return Array.from({ length: daysBetween(from, to) }, (_, place) => {
    const date = addDays(from, place)
    return dayFigures(date, byDate.get(date) ?? [])
  })
}

/** How many orders there are of each status that occurs. */
export const ordersByStatus = (figures: readonly OrderFigures[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { status, orders } of figures) counts[status] = (counts[status] ?? 0) + orders
  return counts
}

const dayFigures = (date: string, figures: readonly OrderFigures[]): DayFigures => {
  const standing = figures.filter(({ status }) => status !== 'rejected' && status !== 'cancelled')
  // The shop has one currency; should it ever change, a day shows the one that most orders of the day had.
  const currency = standing.toSorted((one, other) => other.orders - one.orders)[0]?.currency
  const amount = sum(standing.filter((row) => row.currency === currency).map(({ total }) => total))
  return {
    date,
    orders: sum(figures.map(({ orders }) => orders)),
    units: sum(standing.map(({ units }) => units)),
    revenue: currency === undefined ? null : { amount, currency },
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
