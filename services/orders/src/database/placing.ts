import { isInfrastructureError } from '@techshop/database/errors'
import { anyOf, prepareStatement } from '@techshop/database/prepared-statement'
import { type Batched, batched } from '@techshop/service-runtime/batched'
import type { SellableItem } from '../domain/pricing.ts'
import type { Database } from './database.ts'

export interface UsedKey {
  readonly bodyHash: Buffer
  readonly orderId: string
}

/** What somebody who wants to place an order has to know. */
export interface Wanted {
  readonly key: string
  readonly skus: readonly string[]
}

/** What an order begins with. */
export interface Placing {
  /** What the key was used for, if it was. */
  readonly used: UsedKey | undefined
  /** What is for sale by sku: of the skus, and of those of others who asked at the same time. */
  readonly sellable: ReadonlyMap<string, SellableItem>
}

export type ReadPlacing = Batched<Wanted, Placing>

/** Orders that are read, and then written, in one batch. */
export const MAX_PLACED_BATCH = 64
/** Longer than a read or a commit takes; who is stuck in PostgreSQL for longer holds up nobody else. */
export const PLACING_PATIENCE_MS = 50

type PlacingRow =
  | { readonly key: string; readonly body_hash: Buffer; readonly order_id: string }
  | {
      readonly key: null
      readonly sku: string
      readonly product_id: string
      readonly name: string
      readonly options: Readonly<Record<string, string>>
      readonly price_amount: number
      readonly currency: string
    }

const selectPlacings = prepareStatement<PlacingRow>(
  'select_placings',
  `select key, body_hash, order_id, null as sku, null::uuid as product_id, null as name, null::jsonb as options,
    null::bigint as price_amount, null as currency
  from idempotency_keys where key = ${anyOf('$1', 'text')}
  union all
  select null, null, null, sku, product_id, name, options, price_amount, currency
  from sellable_items where sku = ${anyOf('$2', 'text')}`,
)

/** Looks keys up, and prices; for all who ask at the same time in one statement. */
export const placingReader = (db: Database): ReadPlacing =>
  batched(
    async (wanted: readonly Wanted[]) => {
      const skus = new Set(wanted.flatMap((one) => one.skus))
      const rows = await selectPlacings(db, [wanted.map(({ key }) => key), [...skus]])
      const used = new Map<string, UsedKey>()
      const sellable = new Map<string, SellableItem>()
      for (const row of rows) {
        if (row.key === null) sellable.set(row.sku, sellableItem(row))
        else used.set(row.key, { bodyHash: row.body_hash, orderId: row.order_id })
      }
      return wanted.map(({ key }) => ({ used: used.get(key), sellable }))
    },
    { most: MAX_PLACED_BATCH, patienceMs: PLACING_PATIENCE_MS, isEverybodys: isInfrastructureError },
  )

const sellableItem = (row: Extract<PlacingRow, { key: null }>): SellableItem => ({
  sku: row.sku,
  productId: row.product_id,
  name: row.name,
  options: row.options,
  price: { amount: row.price_amount, currency: row.currency },
})
