import type { UnpaidStock } from '@techshop/contracts/order'
import { sql } from 'kysely'
import type { Database } from '../../database/database.ts'

const MOST_ORDERS = 20_000
const MOST_SKUS = 100

interface StockRow {
  readonly sku: string
  readonly product_id: string
  readonly name: string
  readonly orders: number
  readonly units: number
}

/** What orders hold that nobody has paid, of at most the newest 20,000, half of them pending. */
export const unpaidStock = async (db: Database): Promise<UnpaidStock> => {
  const newest = (status: string) => sql`
    (select id, status, units, created_at from orders where status = ${status} order by id desc limit ${MOST_ORDERS / 2 + 1})`
  const unpaid = sql`with unpaid as materialized (${newest('pending')} union all ${newest('confirmed')})`
  const [{ rows: sums }, { rows: items }] = await Promise.all([
    sql<{ orders: number; units: number; oldest: Date | null; isWhole: boolean }>`${unpaid}
      select count(*) as orders, greatest(
        count(*) filter (where status = 'pending'), count(*) filter (where status = 'confirmed')
      ) <= ${MOST_ORDERS / 2} as "isWhole", coalesce(sum(units), 0)::bigint as units, min(created_at) as oldest from unpaid`.execute(
      db,
    ),
    sql<StockRow>`${unpaid}
      select i.sku, min(i.product_id::text) as product_id, min(i.name) as name, count(*) as orders,
        sum(i.quantity)::bigint as units
      from unpaid join order_items i on i.order_id = unpaid.id
      group by i.sku order by units desc, i.sku limit ${MOST_SKUS}`.execute(db),
  ])
  const { orders = 0, units = 0, oldest, isWhole = true } = sums[0] ?? {}
  return {
    orders,
    units,
    oldestAt: oldest?.toISOString() ?? null,
    isWhole,
    items: items.map(({ product_id: productId, ...item }) => ({ ...item, productId })),
  }
}
