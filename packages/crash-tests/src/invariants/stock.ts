import { sql } from 'kysely'
import type { Invariant } from './invariant.ts'

export const ledgerAddsUp: Invariant = {
  promise: 'the ledger of a sku adds up to its stock',
  async violations({ catalog }) {
    const { rows } = await sql<{ sku: string; stock: number; sum: number }>`
      select sku, v.stock, coalesce(sum(e.delta), 0)::integer as sum
      from variants v left join stock_entries e using (sku)
      group by sku having v.stock <> coalesce(sum(e.delta), 0)`.execute(catalog)
    return rows.map(({ sku, stock, sum }) => `${sku}: stock ${stock}, ledger ${sum}`)
  },
}

export const stockIsNeverNegative: Invariant = {
  promise: 'no sku was ever sold below zero',
  async violations({ catalog }) {
    const { rows } = await sql<{ sku: string; lowest: number }>`
      select sku, least(v.stock, min(e.stock)) as lowest from variants v join stock_entries e using (sku)
      group by sku having least(v.stock, min(e.stock)) < 0`.execute(catalog)
    return rows.map(({ sku, lowest }) => `${sku}: ${lowest}`)
  },
}

export const stockIsTakenOnce: Invariant = {
  promise: 'an order takes, and gives back, the stock of a sku once',
  async violations({ catalog }) {
    const { rows } = await sql<{ order_id: string; sku: string; kind: string; count: number }>`
      select order_id, sku, kind, count(*)::integer as count from stock_entries
      where order_id is not null group by order_id, sku, kind having count(*) > 1`.execute(catalog)
    return rows.map((row) => `order ${row.order_id}: ${row.count} entries of ${row.kind} for ${row.sku}`)
  },
}
