import { isUuid } from '@techshop/contracts/fields'
import type { ProductStatus } from '@techshop/contracts/product'
import type { Database } from '../../database/database.ts'
import { findProduct } from '../../database/product-by-address.ts'
import type { ProductView } from '../../database/product-view.ts'

/** A product by id or slug, if it has one of the statuses. A slug is never a UUID. */
export const getProduct = (
  db: Database,
  idOrSlug: string,
  statuses: readonly ProductStatus[],
): Promise<ProductView | undefined> =>
  findProduct(db, isUuid(idOrSlug) ? { id: idOrSlug } : { slug: idOrSlug }, statuses)
