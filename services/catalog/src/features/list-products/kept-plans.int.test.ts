// Lists and searches whose statements PostgreSQL plans once for a connection: planning one costs as much as running it.
import { sql } from 'kysely'
import t from 'tap'
import { openDatabase } from '../../database/database.ts'
import { createCatalogApp, saveCategory } from '../../testing/catalog-app.ts'
import { createCatalogDatabase, saveProduct, variant } from '../../testing/catalog-database.ts'
import { multiplyProduct } from '../../testing/many-products.ts'

const { db, url, drop } = await createCatalogDatabase()
const one = openDatabase({ url, applicationName: 'one connection', poolSize: 1 })
const { call, tokens, close } = await createCatalogApp(one)
t.teardown(async () => {
  await close()
  await one.destroy()
  await drop()
})
const parentId = await saveCategory(db, { slug: 'computers' })
const categoryId = await saveCategory(db, { slug: 'laptops', parentId })
const laptop = await saveProduct(db, { slug: 'laptop', categoryId, variants: [variant('LAPTOP')] })
const idOf = `overlay(md5('laptop ' || n) placing '01907' from 1 for 5)::uuid`
await multiplyProduct(db, laptop, 2_000, {
  products: { id: idOf, slug: `'laptop-' || n`, price_amount: '1000 + n' },
  variants: { product_id: idOf, sku: `'LAPTOP-' || n` },
})
await sql`analyze`.execute(db)

/** Five runs are planned each by itself, before PostgreSQL compares. */
const RUNS = 12

const { nextCursor } = (await call('GET', '/api/products?sort=price')).body
for (const path of [
  '/api/products',
  `/api/products?sort=price&cursor=${nextCursor}`,
  '/api/products?sort=-price',
  '/api/products?category=computers',
  '/api/products?category=computers&sort=name',
  '/api/products/laptop-7',
  '/api/products?q=laptop',
  '/api/products?q=laptop&category=computers',
  '/api/products?q=black%20laptop',
  '/api/products/suggestions?q=lap',
]) {
  t.test(`the plan of ${path.replace(/cursor=.*/, 'cursor=…')} is kept`, async (t) => {
    for (let run = 0; run < RUNS; run += 1) {
      // A reader's token opens nothing here, but an answer to it is no copy.
      const { status } = await call('GET', path, { token: tokens.reader })
      t.equal(status, 200)
    }
    const { rows } = await sql<{ kept: number; planned: number }>`
      select generic_plans as kept, custom_plans as planned from pg_prepared_statements
      order by prepare_time desc limit 1`.execute(one)
    t.same(rows, [{ kept: RUNS - 5, planned: 5 }])
  })
}
