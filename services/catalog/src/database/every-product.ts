import { sql } from 'kysely'
import type { Product } from '../domain/product.ts'
import type { Database } from './database.ts'
import { type ProductRow, productColumns, productsOf, readVariants } from './product-rows.ts'

const PAGE_PRODUCTS = 500
const FIRST_ID = '00000000-0000-0000-0000-000000000000'

/** Every product, some hundreds at a time, without holding a transaction or a lock meanwhile. */
export async function* everyProduct(db: Database): AsyncGenerator<Product[]> {
  for (let after = FIRST_ID; ; ) {
    const { rows } = await sql<ProductRow>`
      select ${productColumns} from products where id > ${after} order by id limit ${PAGE_PRODUCTS}`.execute(db)
    const ids = rows.map(({ id }) => id)
    const variants = await readVariants(db, ids, [])
    if (rows.length > 0) yield productsOf(rows, variants)
    const last = ids.at(-1)
    if (last === undefined || ids.length < PAGE_PRODUCTS) return
    after = last
  }
}
