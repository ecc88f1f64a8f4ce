import { inTransaction } from '@techshop/database/transaction'
import { currentSnapshot } from '@techshop/read-model/rebuild'
import type { Database } from '../../database/database.ts'
import { applyProducts, type ProjectedProduct } from '../../database/product-read-model.ts'

export type { ProjectedProduct }

/** Name of the read model, as its rebuilds know it. */
export const productReadModel = 'products'

/** Products in one transaction at most. */
export const MAX_PROJECTED_BATCH = 100

/**
 * Keeps categories' read model of products. May be called twice and in any order: only a higher version changes one.
 * Resolves with nothing for each.
 */
export const projectProducts = async (
  db: Database,
  products: readonly ProjectedProduct[],
): Promise<readonly undefined[]> => {
  await inTransaction(db, async (trx) => applyProducts(trx, products, await currentSnapshot(trx, productReadModel)))
  return products.map(() => undefined)
}
