import t from 'tap'
import { v7 as uuidv7 } from 'uuid'
import {
  createCatalogDatabase,
  eventsOf,
  reserveStock,
  saveProduct,
  stockOf,
  unbalancedSkus,
  variantsOf,
} from '../../testing/catalog-database.ts'
import { releaseStock } from './release-stock.ts'

const { db, drop } = await createCatalogDatabase()
t.teardown(drop)

const now = new Date()
const reserve = (orderId: string, sku: string, quantity: number) =>
  reserveStock(db, { orderId, lines: [{ sku, quantity }] })
const release = (orderId: string) => releaseStock(db, orderId, now, { requestId: 'request-2' })

t.test('a cancelled order gives its stock back, once, and says so every time', async (t) => {
  await saveProduct(db, { slug: 'back', ...variantsOf({ back: 5 }) })
  const orderId = uuidv7()
  await reserve(orderId, 'back', 3)
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => release(orderId)))
  t.equal(outcomes.filter(({ isNew }) => isNew).length, 1)
  t.equal(await stockOf(db, 'back'), 5)
  const [, ...released] = await eventsOf(db, orderId)
  t.equal(released.length, 20)
  for (const event of released) {
    t.match(event, {
      type: 'catalog.stock.released.v1',
      version: 2,
      data: { orderId, lines: [{ sku: 'back', quantity: 3 }] },
      request_id: 'request-2',
    })
  }
  t.same(await unbalancedSkus(db), [])
})

t.test('stock goes back to a sku that was archived meanwhile', async (t) => {
  await saveProduct(db, { slug: 'gone', ...variantsOf({ gone: 5 }) })
  const orderId = uuidv7()
  await reserve(orderId, 'gone', 3)
  await db.updateTable('variants').set({ archived: true }).where('sku', '=', 'gone').execute()
  await release(orderId)
  t.equal(await stockOf(db, 'gone'), 5)
})

t.test('an order that was cancelled before it came reserves nothing', async (t) => {
  await saveProduct(db, { slug: 'early', ...variantsOf({ early: 5 }) })
  const orderId = uuidv7()
  t.same((await release(orderId)).reservation, { state: 'released', lines: [] })
  t.same((await reserve(orderId, 'early', 1)).reservation, { state: 'released', lines: [] })
  t.equal(await stockOf(db, 'early'), 5)
  t.same(
    (await eventsOf(db, orderId)).map(({ type, data }) => [type, data]),
    Array(2).fill(['catalog.stock.released.v1', { orderId, lines: [] }]),
  )
})

t.test('cancelling a rejected order gives nothing back and says so', async (t) => {
  await saveProduct(db, { slug: 'none', ...variantsOf({ none: 1 }) })
  const orderId = uuidv7()
  await reserve(orderId, 'none', 2)
  t.same((await release(orderId)).reservation, { state: 'released', lines: [] })
  t.same((await reserve(orderId, 'none', 2)).reservation, { state: 'released', lines: [] })
  t.equal(await stockOf(db, 'none'), 1)
})
