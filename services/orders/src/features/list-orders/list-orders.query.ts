import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../database/database.ts'
import { lowestOrderId } from '../../database/order-id.ts'
import { orderOf, selectOrders } from '../../database/order-rows.ts'
import type { Order, OrderStatus } from '../../domain/order.ts'

export interface OrderFilter {
  readonly limit: number
  /** Id of the last order of the page before. */
  readonly after?: string | undefined
  readonly statuses?: readonly OrderStatus[] | undefined
  /** Exact but for upper and lower case. */
  readonly email?: string | undefined
  readonly number?: string | undefined
  /** Placed at or after. */
  readonly from?: Date | undefined
  /** Placed before. */
  readonly to?: Date | undefined
}

export interface OrderList {
  readonly orders: readonly Order[]
  readonly hasMore: boolean
}

/** Newest first. Reads no more rows than it returns, and one per status that it asks for. */
export const listOrders = async (db: Database, filter: OrderFilter): Promise<OrderList> => {
  const ids = newestIds(filter)
  const rows = await selectOrders(db)
    .where('orders.id', 'in', sql<string>`(${ids})`)
    .orderBy('orders.id', 'desc')
    .limit(filter.limit + 1)
    .execute()
  return { orders: rows.slice(0, filter.limit).map(orderOf), hasMore: rows.length > filter.limit }
}

/**
 * The ids of the newest orders that match. Several statuses are asked for one by one, each by its own value: then
 * PostgreSQL knows that few orders are, say, pending, and takes the index on status and id; asked together it would sort
 * all that match or walk through all that do not.
 */
export const newestIds = ({ limit, statuses, ...filter }: OrderFilter): RawBuilder<unknown> => {
  const newest = (further: RawBuilder<unknown>[]) => sql`
    (select id from orders where ${sql.join([...conditions(filter), ...further], sql` and `)}
    order by id desc limit ${limit + 1})`
  if (!statuses || statuses.length === 0) return newest([])
  return sql.join(
    statuses.map((status) => newest([sql`status = ${status}`])),
    sql` union all `,
  )
}

const conditions = ({ after, email, number, from, to }: Omit<OrderFilter, 'limit' | 'statuses'>) => {
  const all: RawBuilder<unknown>[] = [sql`true`]
  if (after !== undefined) all.push(sql`id < ${after}::uuid`)
  if (email !== undefined) all.push(sql`lower(customer_email) = lower(${email})`)
  if (number !== undefined) all.push(sql`number = ${number}`)
  if (from !== undefined) all.push(sql`id >= ${lowestOrderId(from)}::uuid`)
  if (to !== undefined) all.push(sql`id < ${lowestOrderId(to)}::uuid`)
  return all
}
