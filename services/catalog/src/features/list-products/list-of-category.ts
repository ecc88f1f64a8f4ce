import { categorySlugAfter } from '../../database/category-read-model.ts'
import type { Database } from '../../database/database.ts'
import type { ReadShopWords } from '../../database/shop-words.ts'
import { type FoundProducts, listProducts, type ProductListing } from './list-products.query.ts'

/**
 * One page of products. A slug that a category had before stands for it, unless another one has it now. Undefined when
 * the cursor is broken or belongs to another list.
 */
export const listOfCategory = async (
  db: Database,
  shopWords: ReadShopWords,
  listing: ProductListing,
): Promise<FoundProducts | undefined> => {
  const found = await listProducts(db, shopWords, listing)
  const { selection } = listing
  // A cursor of the list by the slug that the category has now is none of the list by this one.
  if (selection.category === undefined || (found && found.page.items.length > 0)) return found
  const category = await categorySlugAfter(db, selection.category)
  if (category === undefined) return found
  return listProducts(db, shopWords, { ...listing, selection: { ...selection, category } })
}
