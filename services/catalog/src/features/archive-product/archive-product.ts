import { inTransaction } from '@techshop/database/transaction'
import { type Author, lockProducts, saveProducts } from '../../database/product-repository.ts'
import { archiveProduct as decideArchiving } from '../../domain/product-writes.ts'
import { productNotFound, staleVersion } from '../../problems.ts'
import type { ProductWriting } from '../../product-writing.ts'

/** Takes a product out of the shop, if it still has the version that the editor saw. Once more changes nothing. */
export const archiveProduct = async (
  writing: ProductWriting,
  id: string,
  seenVersion: number,
  author: Omit<Author, 'operation'>,
): Promise<void> => {
  await inTransaction(writing.db, async (trx) => {
    const { products } = await lockProducts(trx, { ids: [id] }, [])
    const [before] = products
    if (!before) throw productNotFound()
    if (before.version !== seenVersion) throw staleVersion(before.version)
    const decision = decideArchiving(before, writing.now())
    if (decision.outcome === 'changed') {
      await saveProducts(trx, [decision.change], { ...author, operation: 'archiveProduct' })
    }
  })
  writing.nudge()
}
