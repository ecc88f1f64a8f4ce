import type { ProductImportUndo } from '@techshop/contracts/product-import'
import { inTransaction } from '@techshop/database/transaction'
import {
  endLostImport,
  forgetImported,
  type ImportedProduct,
  lockImported,
  readImports,
} from '../../database/product-imports.ts'
import { type Author, lockProducts, saveProducts } from '../../database/product-repository.ts'
import type { Product } from '../../domain/product.ts'
import { decideProduct, type ProductDecision } from '../../domain/product-decision.ts'
import { archiveProduct } from '../../domain/product-writes.ts'
import { importNotFound, importUnderWay, refusedWrite } from '../../problems.ts'
import type { ProductWriting } from '../../product-writing.ts'

/** Few enough for an answer within seconds. */
const UNDONE_AT_ONCE = 200

/**
 * Undoes the next products of an import: one that it has changed is as it was, one that it has made is archived. A product
 * that was changed since stays as it is. Each is done once, so that the same call goes on where the one before ended.
 * @throws ProblemError `not-found`, or `conflict` while the import runs
 */
export const undoImport = async (
  writing: ProductWriting,
  importId: string,
  author: Omit<Author, 'operation'>,
): Promise<ProductImportUndo> => {
  await endLostImport(writing.db, importId)
  const undone = (await readImports(writing.db)).find(({ id }) => id === importId)
  if (!undone) throw importNotFound()
  if (!undone.finishedAt) throw importUnderWay()
  const results = await inTransaction(writing.db, async (trx) => {
    const imported = await lockImported(trx, importId, UNDONE_AT_ONCE)
    const ids = imported.map(({ productId }) => productId)
    const skus = imported.flatMap(({ before }) => before?.variants.map(({ sku }) => sku) ?? [])
    const { products, skuOwners } = await lockProducts(trx, { ids }, skus)
    const byId = new Map(products.map((product) => [product.id, product]))
    const decided = imported.flatMap((one) => {
      const product = byId.get(one.productId)
      return product ? [{ product, decision: decide(one, product, writing, skuOwners) }] : []
    })
    const changes = decided.flatMap(({ decision }) => (decision.outcome === 'changed' ? [decision.change] : []))
    await saveProducts(trx, changes, { ...author, operation: 'undoProductImport' })
    await forgetImported(trx, importId, ids)
    return decided
  })
  writing.nudge()
  return {
    undone: results.filter(({ decision }) => decision.outcome !== 'refused' && decision.outcome !== 'stale').length,
    kept: results.flatMap(({ product, decision }) => keptOf(product, decision)),
    remaining: Math.max(0, undone.undoable - UNDONE_AT_ONCE),
  }
}

type Undoing = ProductDecision | { readonly outcome: 'stale' }

const decide = (
  { version, before }: ImportedProduct,
  product: Product,
  { rules, now }: ProductWriting,
  skuOwners: ReadonlyMap<string, string>,
): Undoing => {
  if (product.version !== version) return { outcome: 'stale' }
  if (!before) return archiveProduct(product, now())
  const { variants, ...content } = before
  return decideProduct(
    product,
    { content, variants },
    {
      id: product.id,
      now: now(),
      rules,
      skuOwners,
      // It had this category before; if that is gone, the product shows none, as it would have without the import.
      isCategoryKnown: true,
      categoryPointer: '/categoryId',
      stockOfKnownSku: 'ignored',
    },
  )
}

const keptOf = ({ id, slug }: Product, decision: Undoing): ProductImportUndo['kept'] => {
  if (decision.outcome === 'stale') return [{ id, slug, detail: 'It was changed after the import.' }]
  return decision.outcome === 'refused' ? [{ id, slug, detail: refusedWrite(decision.violations).message }] : []
}
