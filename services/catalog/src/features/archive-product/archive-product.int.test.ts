import t from 'tap'
import { v7 as uuidv7 } from 'uuid'
import { createCatalogApp } from '../../testing/catalog-app.ts'
import { createCatalogDatabase, eventsOf, saveProduct, stockOf, variantsOf } from '../../testing/catalog-database.ts'

const { db, drop } = await createCatalogDatabase()
const { call, tokens, close } = await createCatalogApp(db)
t.teardown(async () => {
  await close()
  await drop()
})
const token = tokens.writer
const archive = (id: string, version: number) =>
  call('DELETE', `/api/products/${id}`, { token, headers: { 'if-match': `"${version}-0"` } })

t.test('an archived product is gone for shoppers, kept for staff, and others are told', async (t) => {
  const id = await saveProduct(db, { slug: 'leaving', ...variantsOf({ leaving: 4 }) })
  t.match(await archive(id, 1), { status: 204, text: '' })
  t.equal((await call('GET', `/api/products/${id}`)).status, 404)
  t.match((await call('GET', `/api/products/${id}`, { token })).body, { status: 'archived', version: 2 })
  t.match((await eventsOf(db, id))[1], {
    type: 'catalog.product.archived.v1',
    version: 2,
    data: { status: 'archived' },
  })
  t.equal(await stockOf(db, 'leaving'), 4)
})

t.test('archiving again changes nothing', async (t) => {
  const id = await saveProduct(db, { slug: 'twice' })
  await archive(id, 1)
  t.equal((await archive(id, 2)).status, 204)
  t.equal((await eventsOf(db, id)).length, 2)
})

t.test('an old version, a missing product and a missing If-Match are refused', async (t) => {
  const id = await saveProduct(db, { slug: 'kept' })
  t.equal((await archive(id, 7)).status, 412)
  t.equal((await archive(uuidv7(), 1)).status, 404)
  t.equal((await call('DELETE', `/api/products/${id}`, { token })).status, 428)
  t.equal((await call('GET', '/api/products/kept')).status, 200)
})
