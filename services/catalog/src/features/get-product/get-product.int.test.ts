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

t.test('a slug that a product had before leads to the one that it has now, for whoever may see it', async (t) => {
  const rename = async (from: string, slug: string) => {
    const { body, headers } = await call('GET', `/api/products/${from}`, { token: tokens.writer })
    const headersOfPatch = { 'if-match': headers.etag ?? '' }
    const edit = { token: tokens.writer, body: { slug }, headers: headersOfPatch }
    t.equal((await call('PATCH', `/api/products/${body.id}`, edit)).status, 200)
  }
  // With a token, since anonymous answers may be a second old.
  const leadsTo = async (slug: string, token = tokens.reader) => {
    const { status, headers } = await call('GET', `/api/products/${slug}`, { token })
    return [status, headers.location]
  }
  await saveProduct(db, { slug: 'first-name' })
  await rename('first-name', 'second-name')
  await rename('second-name', 'third-name')
  t.same(await leadsTo('first-name'), [308, '/api/products/third-name'])
  t.same(await leadsTo('second-name'), [308, '/api/products/third-name'])
  await saveProduct(db, { slug: 'first-name', ...variantsOf({ 'first-again': 1 }) })
  t.equal((await leadsTo('first-name'))[0], 200, 'a slug that is used again is the new product')
  await rename('third-name', 'second-name')
  t.equal((await leadsTo('second-name'))[0], 200, 'a slug that is taken back is the product')
  t.same(await leadsTo('third-name'), [308, '/api/products/second-name'])

  await saveProduct(db, { slug: 'hidden-name', status: 'draft' })
  await rename('hidden-name', 'hidden-now')
  t.equal((await leadsTo('hidden-name'))[0], 404)
  t.same(await leadsTo('hidden-name', tokens.writer), [308, '/api/products/hidden-now'])
})
