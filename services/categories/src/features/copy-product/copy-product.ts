import { inTransaction } from '@techshop/database/transaction'
import { currentSnapshot } from '@techshop/local-copy/rebuild'
import type { Database } from '../../database/database.ts'
import { applyProducts, type ProductCopy } from '../../database/product-copies.ts'

export type { ProductCopy }

/** Name of the copy, as its rebuilds know it. */
export const productsCopy = 'products'

/** So many are copied together at the most. */
export const MOST_COPIED_TOGETHER = 100

/**
 * Keeps categories' own copies of products. May be called twice and in any order: only a higher version changes one.
 * Resolves with nothing for each.
 */
export const copyProducts = async (db: Database, products: readonly ProductCopy[]): Promise<readonly undefined[]> => {
  await inTransaction(db, async (trx) => applyProducts(trx, products, await currentSnapshot(trx, productsCopy)))
  return products.map(() => undefined)
}
