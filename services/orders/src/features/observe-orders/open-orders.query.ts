import { sql } from 'kysely'
import type { Database } from '../../database/database.ts'
import type { OrderStatus } from '../../domain/order.ts'

export interface OpenOrders {
  readonly counts: ReadonlyMap<OrderStatus, number>
  readonly oldestPendingAt: Date | undefined
}

const OPEN: readonly OrderStatus[] = ['pending', 'confirmed', 'paid', 'shipped']
const MOST = 100_000

/** Counts the orders that are under way, each status no further than 100,000: what has ended only grows. */
export const openOrders = async (db: Database): Promise<OpenOrders> => {
  const { rows } = await sql<{ status: OrderStatus; count: number; oldest: Date | null }>`
    select status,
      (select count(*) from (select from orders where orders.status = open.status limit ${MOST}) as counted) as count,
      (select created_at from orders where orders.status = open.status order by id limit 1) as oldest
    from unnest(${[...OPEN]}::text[]) as open (status)`.execute(db)
  return {
    counts: new Map(rows.map(({ status, count }) => [status, count])),
    oldestPendingAt: rows.find(({ status }) => status === 'pending')?.oldest ?? undefined,
  }
}
