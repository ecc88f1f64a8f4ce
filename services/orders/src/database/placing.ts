import { prepareStatement } from '@techshop/database/prepared-statement'
import type { SellableItem } from '../domain/pricing.ts'
import type { Database } from './database.ts'

export interface UsedKey {
  readonly bodyHash: Buffer
  readonly orderId: string
}

/** What an order begins with. */
export interface Placing {
  /** What the key was used for, if it was: then nothing else is read. */
  readonly used: UsedKey | undefined
  /** What is for sale of the skus, by sku. */
  readonly sellable: ReadonlyMap<string, SellableItem>
}

interface PlacingRow {
  readonly body_hash: Buffer | null
  readonly order_id: string | null
  readonly sku: string | null
  readonly product_id: string
  readonly name: string
  readonly options: Readonly<Record<string, string>>
  readonly price_amount: number
  readonly currency: string
}

const selectPlacing = prepareStatement<PlacingRow>(
  'select_placing',
  `select used.body_hash, used.order_id, item.sku, item.product_id, item.name, item.options, item.price_amount, item.currency
  from (select $1::text as key) asked
  left join idempotency_keys used on used.key = asked.key
  left join sellable_items item on used.key is null and item.sku = any ($2::text[])`,
)

/** Looks the key up, and the prices if it is new. */
export const readPlacing = async (db: Database, key: string, skus: readonly string[]): Promise<Placing> => {
  const rows = await selectPlacing(db, [key, [...skus]])
  const [first] = rows
  const used = first?.body_hash && first.order_id ? { bodyHash: first.body_hash, orderId: first.order_id } : undefined
  return { used, sellable: new Map(rows.flatMap(sellableItem)) }
}

const sellableItem = ({ sku, ...row }: PlacingRow): [string, SellableItem][] => {
  if (sku === null) return []
  const price = { amount: row.price_amount, currency: row.currency }
  return [[sku, { sku, productId: row.product_id, name: row.name, options: row.options, price }]]
}
