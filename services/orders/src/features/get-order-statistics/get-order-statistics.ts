import type { OrderStatistics } from '@techshop/contracts/order'
import { ProblemError } from '@techshop/service-runtime/problem'
import type { Static } from 'typebox'
import type { Database } from '../../database/database.ts'
import { addDays, dayOf, daysBetween, figuresByDay, ordersByStatus } from '../../domain/figures.ts'
import { orderFigures } from './order-figures.query.ts'

const DAYS_BEFORE_TODAY = 30
const LONGEST_SPAN_DAYS = 366

/**
 * Orders, units and revenue by day (UTC), from and to included; the last 30 days and today unless told.
 * @throws ProblemError `rule-violated` for a span that is too long or ends before it begins
 */
export const getOrderStatistics = async (
  db: Database,
  now: Date,
  span: { readonly from?: string | undefined; readonly to?: string | undefined },
): Promise<Static<typeof OrderStatistics>> => {
  const to = span.to ?? dayOf(now)
  const from = span.from ?? addDays(to, -DAYS_BEFORE_TODAY)
  const days = daysBetween(from, to)
  if (days < 1) throw outOfRange('/query/to', 'must not be before "from"')
  if (days > LONGEST_SPAN_DAYS) throw outOfRange('/query/from', `must be at most ${LONGEST_SPAN_DAYS} days before "to"`)
  const figures = await orderFigures(db, new Date(from), new Date(addDays(to, 1)))
  return { from, to, days: figuresByDay(figures, from, to), byStatus: ordersByStatus(figures) }
}

const outOfRange = (pointer: string, message: string) =>
  new ProblemError('rule-violated', { detail: 'There are no figures for these days.', errors: [{ pointer, message }] })
