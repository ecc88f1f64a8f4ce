import t from 'tap'
import { v7 as uuidv7 } from 'uuid'
import { createCatalogApp, saveCategory } from '../../testing/catalog-app.ts'
import { createCatalogDatabase, saveProduct, variantsOf } from '../../testing/catalog-database.ts'

const { db, drop } = await createCatalogDatabase()
const { call, tokens, close } = await createCatalogApp(db)
t.teardown(async () => {
  await close()
  await drop()
})

t.test('a product is found by id and by slug', async (t) => {
  const id = await saveProduct(db, { slug: 'both', ...variantsOf({ 'both-a': 1 }) })
  const bySlug = await call('GET', '/api/products/both')
  t.same((await call('GET', `/api/products/${id}`)).body, bySlug.body)
  t.match(bySlug.headers, { 'cache-control': /s-maxage=1/, etag: /^"1-/ })
})

t.test('what is not there or not active is not found, by shoppers', async (t) => {
  await saveProduct(db, { slug: 'hidden', status: 'draft' })
  for (const address of ['nothing', uuidv7(), 'hidden']) {
    const { status, body, headers } = await call('GET', `/api/products/${address}`)
    t.match({ status, body }, { status: 404, body: { type: '/docs/problems/not-found', requestId: String } })
    t.match(headers['content-type'], 'application/problem+json')
  }
  const asStaff = await call('GET', '/api/products/hidden', { token: tokens.writer })
  t.match(asStaff, { status: 200, headers: { 'cache-control': 'no-store' } })
})

t.test('a renamed category shows its new name on every product', async (t) => {
  const categoryId = await saveCategory(db, { slug: 'old-name', name: 'Old' })
  await saveProduct(db, { slug: 'member', categoryId })
  await saveCategory(db, { id: categoryId, slug: 'new-name', name: 'New', version: 2 })
  t.match((await call('GET', '/api/products/member')).body, { category: { slug: 'new-name', name: 'New' }, version: 1 })
})
