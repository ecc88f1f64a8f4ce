import type { Product, ProductStatus } from '@techshop/contracts/product'
import { JsonText } from '@techshop/service-runtime/json-text'
import { sql } from 'kysely'
import type { Database } from '../../database/database.ts'
import { findProduct } from '../../database/product-by-address.ts'
import { type ProductViewRow, productViewColumns, productViewJoins } from '../../database/product-view.ts'

/** At most this many products of the same category, and as many of the same brand, are compared. */
const MAX_COMPARED = 50

/**
 * A few active products like this one: of its category and brand first, then of its category, then of its brand; among
 * those the ones that cost about the same. Undefined when the caller may not see the product itself.
 */
export const listRelatedProducts = async (
  db: Database,
  id: string,
  statuses: readonly ProductStatus[],
  limit: number,
): Promise<JsonText<Product>[] | undefined> => {
  const { rows } = await sql<ProductViewRow>`
    with this as materialized (
      select id, category_id, attributes, price_amount from products where id = ${id} and status = any (${statuses})
    ), neighbour as (
      (select p.id, 2 as closeness from this join products p on p.category_id = this.category_id
        where p.status = 'active' and p.id <> this.id order by p.id desc limit ${MAX_COMPARED})
      union all
      (select p.id, 1 from this join products p
          on p.attribute_keys @> array[hashtextextended('brand:' || (this.attributes ->> 'brand'), 0)]
        where p.status = 'active' and p.id <> this.id limit ${MAX_COMPARED})
    ), closest as (
      select n.id, sum(n.closeness) as closeness, min(abs(p.price_amount - this.price_amount)) as difference
      from neighbour n join products p on p.id = n.id cross join this
      group by n.id order by closeness desc, difference, n.id limit ${limit}
    )
    select ${productViewColumns()} from closest join products p on p.id = closest.id ${productViewJoins()}
    order by closest.closeness desc, closest.difference, p.id`.execute(db)
  if (rows.length === 0 && !(await findProduct(db, { id }, statuses))) return undefined
  return rows.map(({ json }) => new JsonText<Product>(json))
}
