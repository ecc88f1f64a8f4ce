import type { StockEntry } from '@techshop/contracts/stock-adjustment'
import { sql } from 'kysely'
import type { Database, Transaction } from './database.ts'

/** A change of stock as it is recorded. */
export interface Adjustment {
  readonly id: string
  readonly sku: string
  /** Units. */
  readonly delta: number
  readonly reason: string
  readonly actor: string
  readonly idempotencyKey: string
  readonly requestHash: Buffer
  readonly createdAt: Date
}

/** A line of the ledger, with where it stands. */
export interface LedgerRow {
  id: string
  position: number
  sku: string
  kind: StockEntry['kind']
  delta: number
  stock: number
  reason: string
  actor: string
  order_id: string | null
  created_at: Date
}

export const ledgerColumns = sql`id, position, sku, kind, delta, stock, reason, actor, order_id, created_at`

export const toStockEntry = (row: LedgerRow): StockEntry => ({
  id: row.id,
  sku: row.sku,
  kind: row.kind,
  delta: row.delta,
  stock: row.stock,
  reason: row.reason,
  actor: row.actor,
  ...(row.order_id === null ? {} : { orderId: row.order_id }),
  createdAt: row.created_at.toISOString(),
})

/** The stock of a product's sku in units, locked until the transaction ends; undefined when there is no such sku. */
export const lockStock = async (trx: Transaction, productId: string, sku: string): Promise<number | undefined> => {
  const { rows } = await sql<{ stock: number }>`
    select stock from variants where sku = ${sku} and product_id = ${productId} for no key update`.execute(trx)
  return rows[0]?.stock
}

/** What was recorded under an idempotency key. To be asked while the sku is locked, so that nobody is recording it now. */
export const findRecorded = async (
  trx: Transaction,
  sku: string,
  idempotencyKey: string,
): Promise<{ entry: StockEntry; requestHash: Buffer } | undefined> => {
  const { rows } = await sql<LedgerRow & { request_hash: Buffer }>`
    select ${ledgerColumns}, request_hash from stock_entries
    where sku = ${sku} and idempotency_key = ${idempotencyKey}`.execute(trx)
  return rows[0] && { entry: toStockEntry(rows[0]), requestHash: rows[0].request_hash }
}

/** Changes the stock of a locked sku and records it; the statement itself refuses to go below zero. */
export const recordAdjustment = async (trx: Transaction, adjustment: Adjustment): Promise<StockEntry> => {
  const { id, sku, delta, reason, actor, idempotencyKey, requestHash, createdAt } = adjustment
  const { rows } = await sql<LedgerRow>`
    with adjusted as (
      update variants set stock = stock + ${delta}::integer
      where sku = ${sku} and stock + ${delta}::integer >= 0
      returning sku, stock
    )
    insert into stock_entries
      (id, sku, kind, delta, stock, reason, actor, idempotency_key, request_hash, created_at)
    select ${id}::uuid, sku, 'adjustment', ${delta}::integer, stock, ${reason}, ${actor}, ${idempotencyKey},
      ${requestHash}::bytea, ${createdAt}::timestamptz
    from adjusted returning ${ledgerColumns}`.execute(trx)
  const [row] = rows
  if (!row) throw new Error(`the stock of ${sku} would fall below zero although it was locked`)
  return toStockEntry(row)
}

/** Whether the sku belongs to the product, archived or not. */
export const isSkuOf = async (db: Database, productId: string, sku: string): Promise<boolean> => {
  const { rows } = await sql`select from variants where sku = ${sku} and product_id = ${productId}`.execute(db)
  return rows.length > 0
}
