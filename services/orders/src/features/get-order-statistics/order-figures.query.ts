import { sql } from 'kysely'
import type { Database } from '../../database/database.ts'
import { lowestOrderId } from '../../database/order-id.ts'
import type { OrderFigures } from '../../domain/figures.ts'

/** The figures of orders placed from `from` and before `to`. */
export const orderFigures = async (db: Database, from: Date, to: Date): Promise<OrderFigures[]> => {
  const { rows } = await sql<OrderFigures>`
    select (created_at at time zone 'UTC')::date as date, status, currency,
      count(*) as orders, sum(units)::bigint as units, sum(total)::bigint as total
    from orders where id >= ${lowestOrderId(from)}::uuid and id < ${lowestOrderId(to)}::uuid
    group by 1, 2, 3`.execute(db)
  return rows
}
