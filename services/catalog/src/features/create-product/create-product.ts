import type { ProductWrite } from '@techshop/contracts/product'
import { inTransaction } from '@techshop/database/transaction'
import { v7 as uuidv7 } from 'uuid'
import { findProduct } from '../../database/product-by-address.ts'
import { type Author, lockProducts, saveProducts } from '../../database/product-repository.ts'
import type { ProductView } from '../../database/product-view.ts'
import { decideProduct } from '../../domain/product-decision.ts'
import { wantedByCreation } from '../../domain/product-writes.ts'
import { refusedWrite } from '../../problems.ts'
import { isWantedCategoryKnown, type ProductWriting } from '../../product-writing.ts'
import { everyStatus } from '../../visibility.ts'

/** Creates a product with the first stock of its skus, and answers it as others see it. */
export const createProduct = async (
  writing: ProductWriting,
  write: ProductWrite,
  author: Omit<Author, 'operation'>,
): Promise<ProductView> => {
  const isCategoryKnown = await isWantedCategoryKnown(writing, write.categoryId)
  const id = uuidv7()
  const product = await inTransaction(writing.db, async (trx) => {
    const { skuOwners } = await lockProducts(
      trx,
      { ids: [] },
      write.variants.map(({ sku }) => sku),
    )
    const decision = decideProduct(undefined, wantedByCreation(write), {
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
      await saveProducts(trx, [decision.change], { ...author, operation: 'createProduct' })
    }
    return findProduct(trx, { id }, everyStatus)
  })
  writing.nudge()
  if (!product) throw new Error(`product ${id} vanished`)
  return product
}
