import type { ProductStatus } from '@techshop/contracts/product'
import { isUuid } from '@techshop/http-contract/fields'
import type { Database } from '../../database/database.ts'
import { slugAfter } from '../../database/former-slugs.ts'
import { findProduct } from '../../database/product-by-address.ts'
import type { ProductView } from '../../database/product-view.ts'

/** A product, the slug under which it is found now, or undefined when there is none. */
export type FoundProduct = { readonly product: ProductView } | { readonly movedTo: string } | undefined

/** A product by id or slug, if it has one of the statuses. A slug is never a UUID. */
export const getProduct = async (
  db: Database,
  idOrSlug: string,
  statuses: readonly ProductStatus[],
): Promise<FoundProduct> => {
  const product = await findProduct(db, isUuid(idOrSlug) ? { id: idOrSlug } : { slug: idOrSlug }, statuses)
  if (product) return { product }
  const movedTo = isUuid(idOrSlug) ? undefined : await slugAfter(db, idOrSlug, statuses)
  return movedTo === undefined ? undefined : { movedTo }
}
