import { inTransaction } from '@techshop/database/transaction'
import { currentSnapshot } from '@techshop/local-copy/rebuild'
import type { Database } from '../../database/database.ts'
import { applyProduct, type ProductCopy } from '../../database/product-copies.ts'

export type { ProductCopy }

/** Name of the copy, as its rebuilds know it. */
export const productsCopy = 'products'

/** Keeps categories' own copy of a product. May be called twice and in any order: only a higher version changes it. */
export const copyProduct = (db: Database, product: ProductCopy): Promise<void> =>
  inTransaction(db, async (trx) => applyProduct(trx, product, await currentSnapshot(trx, productsCopy)))
