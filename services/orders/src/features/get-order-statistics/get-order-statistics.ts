import type { OrderStatistics } from '@techshop/contracts/order'
import { ProblemError } from '@techshop/service-runtime/problem'
import type { Static } from 'typebox'
import type { Database } from '../../database/database.ts'
import { boundedMoney, type DayFigures, figuresByDay, ordersByStatus, type SoldFigures } from '../../domain/figures.ts'
import { addDays, dayOf, daysBetween, startsOfDays } from '../../domain/shop-day.ts'
import { paidFigures, placedFigures } from './order-figures.query.ts'

const DAYS_BEFORE_TODAY = 30
const LONGEST_SPAN_DAYS = 366
/** No order is older, and a year more or less of these still has four digits. */
const EARLIEST = '1970-01-01'
const LATEST = '9998-12-31'

export interface StatisticsDependencies {
  readonly db: Database
  /** In which days begin and end. */
  readonly timeZone: string
  now(): Date
}

/**
 * Count placed, confirmed and paid orders by day in the shop's time zone, from and to included; the last 30 days and today
 * unless told.
 * @throws ProblemError `rule-violated` for a span that is too long, ends before it begins, or lies where no order can be
 */
export const getOrderStatistics = async (
  { db, timeZone, now }: StatisticsDependencies,
  span: { readonly from?: string | undefined; readonly to?: string | undefined },
): Promise<Static<typeof OrderStatistics>> => {
  for (const [name, day = EARLIEST] of Object.entries(span)) {
    if (day < EARLIEST || day > LATEST) throw outOfRange(`/query/${name}`, `must be from ${EARLIEST} to ${LATEST}`)
  }
  const to = span.to ?? dayOf(now(), timeZone)
  const from = span.from ?? addDays(to, -DAYS_BEFORE_TODAY)
  const days = daysBetween(from, to)
  if (days < 1) throw outOfRange('/query/to', 'must not be before "from"')
  if (days > LONGEST_SPAN_DAYS) throw outOfRange('/query/from', `must be at most ${LONGEST_SPAN_DAYS} days before "to"`)
  const starts = startsOfDays(from, days + 1, timeZone)
  const [placed, paid] = await Promise.all([placedFigures(db, starts), paidFigures(db, starts)])
  return {
    from,
    to,
    timeZone,
    days: figuresByDay(placed, paid, from, to).map(dayResource),
    byStatus: ordersByStatus(placed),
  }
}

const dayResource = ({ date, placed, confirmed, paid, standing }: DayFigures) => ({
  date,
  orders: placed.orders,
  units: standing.units,
  revenue: boundedMoney(standing.value),
  placed: soldResource(placed),
  confirmed: soldResource(confirmed),
  paid: soldResource(paid),
})

const soldResource = ({ orders, units, value }: SoldFigures) => ({
  orders,
  units,
  value: value && { amount: String(value.amount), currency: value.currency },
})

const outOfRange = (pointer: string, message: string) =>
  new ProblemError('rule-violated', { detail: 'There are no figures for these days.', errors: [{ pointer, message }] })
