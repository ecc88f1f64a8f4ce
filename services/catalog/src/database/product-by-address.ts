import type { Product } from '@techshop/contracts/product'
import { executePrepared } from '@techshop/database/prepared-statement'
import { sql } from 'kysely'
import type { Database } from './database.ts'
import {
  type ProductView,
  type ProductViewRow,
  productViewColumns,
  productViewJoins,
  toProductView,
} from './product-view.ts'

/** A product by its id or its slug, as others see it; undefined when there is none with one of these statuses. */
export const findProduct = async (
  db: Database,
  address: { readonly id: string } | { readonly slug: string },
  statuses: readonly Product['status'][],
): Promise<ProductView | undefined> => {
  const condition = 'id' in address ? sql`p.id = ${address.id}` : sql`p.slug = ${address.slug}`
  const [row] = await executePrepared(
    db,
    sql<ProductViewRow>`
      select ${productViewColumns()} from products p ${productViewJoins()}
      where ${condition} and p.status = any (${statuses})`,
  )
  return row && toProductView(row)
}
