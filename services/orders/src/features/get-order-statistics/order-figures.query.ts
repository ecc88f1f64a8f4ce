import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../database/database.ts'
import { lowestOrderId } from '../../database/order-id.ts'
import type { OrderFigures } from '../../domain/figures.ts'

type FiguresRow = Omit<OrderFigures, 'total'> & { readonly total: string }

/**
 * The figures of orders placed on days, of which `starts` are the first moments, and the last one's end. Sums come as text:
 * they may be larger than any type of PostgreSQL that a number can hold.
 */
export const placedFigures = (db: Database, starts: readonly Date[]): Promise<OrderFigures[]> => {
  const [first, end] = [starts[0] as Date, starts.at(-1) as Date]
  return read(
    db,
    sql`select ${dayNumber(sql`created_at`, starts)} as day, status, currency, units, total
      from orders where id >= ${lowestOrderId(first)}::uuid and id < ${lowestOrderId(end)}::uuid`,
  )
}

/** The same of orders paid on these days. */
export const paidFigures = (db: Database, starts: readonly Date[]): Promise<OrderFigures[]> =>
  read(
    db,
    sql`select ${dayNumber(sql`h.at`, starts)} as day, o.status, o.currency, o.units, o.total
      from order_history h join orders o on o.id = h.order_id
      where h.status = 'paid' and h.at >= ${starts[0]} and h.at < ${starts.at(-1)}`,
  )

/** Place among days, from 0. */
const dayNumber = (at: RawBuilder<unknown>, starts: readonly Date[]) =>
  sql`width_bucket(${at}, ${starts.map((start) => start.toISOString())}::timestamptz[]) - 1`

const read = async (db: Database, orders: RawBuilder<unknown>): Promise<OrderFigures[]> => {
  const { rows } = await sql<FiguresRow>`
    select day, status, currency, count(*) as orders, sum(units)::bigint as units, sum(total)::text as total
    from (${orders}) as counted group by day, status, currency`.execute(db)
  return rows.map((row) => ({ ...row, total: BigInt(row.total) }))
}
