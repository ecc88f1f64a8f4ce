import { sql } from 'kysely'
import type { Database } from '../../database/database.ts'
import { isUnpaid } from '../../domain/life-cycle.ts'
import type { OrderStatus } from '../../domain/order.ts'

export interface OpenOrders {
  readonly counts: ReadonlyMap<OrderStatus, number>
  /** Units in orders that nobody has paid, by status. */
  readonly unpaidUnits: ReadonlyMap<OrderStatus, number>
  readonly oldestPendingAt: Date | undefined
}

const OPEN: readonly OrderStatus[] = ['pending', 'confirmed', 'paid', 'shipped']
const MOST = 100_000

/** Counts the orders that are under way, each status no further than 100,000: what has ended only grows. */
export const openOrders = async (db: Database): Promise<OpenOrders> => {
  const { rows } = await sql<{ status: OrderStatus; count: number; units: number | null; oldest: Date | null }>`
    select status, counted.count, counted.units,
      (select created_at from orders where orders.status = open.status order by id limit 1) as oldest
    from unnest(${[...OPEN]}::text[]) as open (status), lateral (
      select count(*), sum(units)::bigint as units
      from (select units from orders where orders.status = open.status limit ${MOST}) as few
    ) as counted`.execute(db)
  return {
    counts: new Map(rows.map(({ status, count }) => [status, count])),
    unpaidUnits: new Map(
      rows.filter(({ status }) => isUnpaid(status)).map(({ status, units }) => [status, units ?? 0]),
    ),
    oldestPendingAt: rows.find(({ status }) => status === 'pending')?.oldest ?? undefined,
  }
}
