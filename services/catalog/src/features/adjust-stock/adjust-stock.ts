import type { StockEntry } from '@techshop/contracts/stock-adjustment'
import { inTransaction } from '@techshop/database/transaction'
import { v7 as uuidv7 } from 'uuid'
import type { Database } from '../../database/database.ts'
import { findRecorded, lockStock, recordAdjustment } from '../../database/stock-repository.ts'
import { decideAdjustment } from '../../domain/stock-adjustment.ts'
import { keyReused, refusedWrite, skuNotFound, stockBelowZero } from '../../problems.ts'

export interface StockAdjustment {
  readonly productId: string
  readonly sku: string
  /** Units. */
  readonly delta: number
  readonly reason: string
  readonly actor: string
  readonly idempotencyKey: string
  /** Tells a repetition from another use of the key. */
  readonly requestHash: Buffer
}

/**
 * Changes the stock of a sku and records it in the ledger. The same key again answers the entry that was recorded.
 * The sku is locked first, so of requests with the same key at the same moment one adjusts and the others find it.
 */
export const adjustStock = (db: Database, now: () => Date, adjustment: StockAdjustment): Promise<StockEntry> => {
  const { productId, sku, delta, idempotencyKey, requestHash } = adjustment
  return inTransaction(db, async (trx) => {
    const stock = await lockStock(trx, productId, sku)
    if (stock === undefined) throw skuNotFound()
    const recorded = await findRecorded(trx, sku, idempotencyKey)
    if (recorded) {
      if (!recorded.requestHash.equals(requestHash)) throw keyReused()
      return recorded.entry
    }
    const decision = decideAdjustment(stock, delta)
    if (decision.outcome === 'refused') throw refusedWrite(decision.violations)
    if (decision.outcome === 'below-zero') throw stockBelowZero(stock)
    return recordAdjustment(trx, { ...adjustment, id: uuidv7(), createdAt: now() })
  })
}
