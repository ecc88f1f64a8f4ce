import t from 'tap'
import { v7 as uuidv7 } from 'uuid'
import { createCatalogApp } from '../../testing/catalog-app.ts'
import { createCatalogDatabase, reserveStock, saveProduct, variantsOf } from '../../testing/catalog-database.ts'
import { releaseStock } from '../release-stock/release-stock.ts'

const { db, drop } = await createCatalogDatabase()
const { call, tokens, close } = await createCatalogApp(db)
t.teardown(async () => {
  await close()
  await drop()
})
const token = tokens.writer

const id = await saveProduct(db, { slug: 'ledger', ...variantsOf({ ledger: 5, other: 1 }) })
const url = `/api/products/${id}/variants/ledger/stock-adjustments`
const orderId = uuidv7()
await reserveStock(db, { orderId, lines: [{ sku: 'ledger', quantity: 2 }] })
await releaseStock(db, orderId, new Date(), {})
await call('POST', url, { token, body: { delta: 4, reason: 'found' }, headers: { 'idempotency-key': 'a' } })

t.test('the ledger tells every change of stock, newest first', async (t) => {
  const { status, body } = await call('GET', url, { token })
  t.equal(status, 200)
  t.match(body, {
    items: [
      { kind: 'adjustment', delta: 4, stock: 9, actor: 'ada', reason: 'found' },
      { kind: 'release', delta: 2, stock: 5, actor: 'orders', orderId },
      { kind: 'reservation', delta: -2, stock: 3, actor: 'orders', orderId },
      { kind: 'initial', delta: 5, stock: 5, actor: 'tester' },
    ],
    nextCursor: null,
  })
})

t.test('it is read page by page, and a cursor belongs to its sku', async (t) => {
  const first = (await call('GET', `${url}?limit=3`, { token })).body
  const second = (await call('GET', `${url}?limit=3&cursor=${first.nextCursor}`, { token })).body
  t.same([first.items.length, second.items.length, second.nextCursor], [3, 1, null])
  t.equal(second.items[0].kind, 'initial')
  const elsewhere = url.replace('ledger/', 'other/')
  t.equal((await call('GET', `${elsewhere}?cursor=${first.nextCursor}`, { token })).status, 400)
})

t.test('only staff read it, and only of skus that are there', async (t) => {
  t.equal((await call('GET', url)).status, 401)
  t.equal((await call('GET', url.replace('ledger/', 'nothing/'), { token })).status, 404)
})
