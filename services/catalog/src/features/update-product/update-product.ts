import type { ProductPatch } from '@techshop/contracts/product'
import { inTransaction } from '@techshop/database/transaction'
import { findProduct } from '../../database/product-by-address.ts'
import { type Author, lockProducts, saveProducts } from '../../database/product-repository.ts'
import type { ProductView } from '../../database/product-view.ts'
import { decideProduct } from '../../domain/product-decision.ts'
import { wantedByEdit } from '../../domain/product-writes.ts'
import { productNotFound, refusedWrite, staleVersion } from '../../problems.ts'
import { isWantedCategoryKnown, type ProductWriting } from '../../product-writing.ts'
import { everyStatus } from '../../visibility.ts'

/**
 * Changes a product that still has the version that the editor saw, and answers it as others see it. A change of
 * nothing keeps the version. Stock is never written, so a sale at the same moment loses nothing.
 */
export const updateProduct = async (
  writing: ProductWriting,
  id: string,
  patch: ProductPatch,
  seenVersion: number,
  author: Omit<Author, 'operation'>,
): Promise<ProductView> => {
  const isCategoryKnown = await isWantedCategoryKnown(writing, patch.categoryId)
  const product = await inTransaction(writing.db, async (trx) => {
    const skus = patch.variants?.map(({ sku }) => sku) ?? []
    const { products, skuOwners } = await lockProducts(trx, { ids: [id] }, skus)
    const [before] = products
    if (!before) throw productNotFound()
    if (before.version !== seenVersion) throw staleVersion(before.version)
    const decision = decideProduct(before, wantedByEdit(before, patch), {
      id,
      now: writing.now(),
      rules: writing.rules,
      skuOwners,
      isCategoryKnown,
      categoryPointer: '/categoryId',
      stockOfKnownSku: 'refused',
    })
    if (decision.outcome === 'refused') throw refusedWrite(decision.violations)
    if (decision.outcome === 'changed') {
      await saveProducts(trx, [decision.change], { ...author, operation: 'updateProduct' })
    }
    return findProduct(trx, { id }, everyStatus)
  })
  writing.nudge()
  if (!product) throw productNotFound()
  return product
}
