import { eventually } from '@techshop/test-kit/eventually'
import { startTestNats } from '@techshop/test-kit/nats'
import t from 'tap'
import { v7 as uuidv7 } from 'uuid'
import { createCatalogDatabase, saveProduct, stockOf, unbalancedSkus, variantsOf } from './testing/catalog-database.ts'
import { freePort, runProgram } from './testing/catalog-process.ts'
import { startNeighbours } from './testing/neighbours.ts'

const nats = await startTestNats()
const { db, url, takeAway, drop } = await createCatalogDatabase()
const port = await freePort()
const environment = {
  PORT: String(port),
  DATABASE_URL: url,
  NATS_URL: nats.url,
  RATE_LIMITS: 'off',
  LOG_LEVEL: 'warn',
  IDLE_CONNECTION_GRACE_MS: '0',
}
const neighbours = await startNeighbours(nats.url)
let server = runProgram('serve', environment)
t.teardown(async () => {
  server.child.kill('SIGKILL')
  await server.ended()
  await neighbours.close()
  await nats.remove()
  await drop()
})

const get = async (target: string) => {
  const response = await fetch(`http://127.0.0.1:${port}${target}`)
  return { status: response.status, text: await response.text() }
}
const isReady = async () =>
  get('/readyz').then(
    ({ status }) => status === 200,
    () => false,
  )
const typesOf = (id: string) => neighbours.heardOf(id).map(({ type }) => type)
const restartAfterKill = async () => {
  server.child.kill('SIGKILL')
  await server.ended()
  server = runProgram('serve', environment)
}

const laptops = uuidv7()

t.test('until its read model of the categories is complete it answers 503; then it knows them', async (t) => {
  neighbours.categories.set(laptops, {
    type: 'categories.category.changed.v1',
    aggregateId: laptops,
    version: 1,
    data: { id: laptops, slug: 'laptops', name: 'Laptops', parentId: null, position: 0 },
  })
  await eventually('it listens', async () =>
    get('/livez').then(
      () => true,
      () => false,
    ),
  )
  await eventually('it is ready', isReady)
  await saveProduct(db, { slug: 'aurora', categoryId: laptops, ...variantsOf({ aurora: 10 }) })
  t.match(JSON.parse((await get('/api/products/aurora')).text), { category: { slug: 'laptops', name: 'Laptops' } })
})

t.test('it is not ready while its database is away, and ready again by itself', async (t) => {
  const giveBack = await takeAway()
  await eventually('it is not ready', async () => !(await isReady()))
  t.equal((await get('/livez')).status, 200, 'but it runs')
  await giveBack()
  await eventually('it is ready', isReady)
})

t.test('a renamed category is known at once, and an older word of it changes nothing', async (t) => {
  await neighbours.category(laptops, 3, { slug: 'notebooks', name: 'Notebooks' })
  await neighbours.category(laptops, 2, { slug: 'older', name: 'Older' })
  const known = async () => JSON.parse((await get('/api/products/aurora')).text).category.slug
  await eventually('it is known', async () => (await known()) === 'notebooks')
  t.equal((await db.selectFrom('category_read_model').select('version').executeTakeFirst())?.version, 3)
})

t.test('a placed order gets its stock, a cancelled one gives it back, and both are told', async (t) => {
  const orderId = uuidv7()
  await neighbours.order('placed', orderId, [{ sku: 'aurora', quantity: 3 }])
  await eventually('it is told', () => typesOf(orderId).length > 0)
  t.match(neighbours.heardOf(orderId)[0], {
    type: 'catalog.stock.reserved.v1',
    source: '/catalog',
    version: 1,
    requestid: `request-${orderId}`,
    data: { orderId, lines: [{ sku: 'aurora', quantity: 3 }] },
  })
  t.equal(await stockOf(db, 'aurora'), 7)
  await neighbours.order('cancelled', orderId, [{ sku: 'aurora', quantity: 3 }])
  await eventually('it is told', () => typesOf(orderId).includes('catalog.stock.released.v1'))
  t.equal(await stockOf(db, 'aurora'), 10)
})

t.test('a hundred orders for ten units: ten get one', async (t) => {
  const orderIds = Array.from({ length: 100 }, () => uuidv7())
  await Promise.all(orderIds.map((orderId) => neighbours.order('placed', orderId, [{ sku: 'aurora', quantity: 1 }])))
  await eventually('all are told', () => orderIds.every((orderId) => typesOf(orderId).length > 0))
  t.equal(orderIds.filter((orderId) => typesOf(orderId)[0] === 'catalog.stock.reserved.v1').length, 10)
  t.equal(await stockOf(db, 'aurora'), 0)
  t.same(await unbalancedSkus(db), [])
  const { text } = await get('/metrics')
  t.match(text, /catalog_reservations_total\{outcome="rejected"[^}]*\} 90/)
  t.match(text, /catalog_stock_rejections_total(\{[^}]*\})? 90/)
})

t.test('a process that is killed under way leaves nothing half done, and the next one finishes', async (t) => {
  await saveProduct(db, { slug: 'survivor', ...variantsOf({ survivor: 1000 }) })
  const orderIds = Array.from({ length: 200 }, () => uuidv7())
  const placing = orderIds.map((orderId) => neighbours.order('placed', orderId, [{ sku: 'survivor', quantity: 1 }]))
  await eventually('some are told', () => orderIds.some((orderId) => typesOf(orderId).length > 0))
  await restartAfterKill()
  await Promise.all(placing)
  await eventually('all are told', () => orderIds.every((orderId) => typesOf(orderId).length > 0))
  t.ok(orderIds.every((orderId) => new Set(typesOf(orderId)).size === 1))
  t.equal(await stockOf(db, 'survivor'), 800)
  t.same(await unbalancedSkus(db), [])
})

t.test('when JetStream loses its storage the products are told again, and followers are found again', async (t) => {
  await db.deleteFrom('outbox').where('published_at', 'is not', null).execute()
  const products = await db.selectFrom('products').select('id').execute()
  await nats.kill()
  await nats.wipe()
  neighbours.heard.length = 0
  await nats.start()
  await neighbours.restoreStreams()
  await eventually('every product is told', () => products.every(({ id }) => typesOf(id).length > 0))
  t.ok(products.every(({ id }) => typesOf(id)[0] === 'catalog.product.changed.v1'))
  const orderId = uuidv7()
  await neighbours.order('placed', orderId, [{ sku: 'survivor', quantity: 1 }])
  await eventually('an order is served', () => typesOf(orderId)[0] === 'catalog.stock.reserved.v1')
})

t.test('without the role worker it serves and follows nothing', async (t) => {
  server.child.kill('SIGTERM')
  t.equal(await server.ended(), 0)
  server = runProgram('serve', { ...environment, ROLES: 'api' })
  await eventually('it is ready', isReady)
  const orderId = uuidv7()
  await neighbours.order('placed', orderId, [{ sku: 'survivor', quantity: 1 }])
  await new Promise((resolve) => setTimeout(resolve, 500))
  t.same(typesOf(orderId), [])
  server.child.kill('SIGTERM')
  t.equal(await server.ended(), 0)
  server = runProgram('serve', { ...environment, ROLES: 'worker' })
  await eventually('a worker serves it', () => typesOf(orderId).length > 0)
})

t.test('it stops in order when it is asked to', async (t) => {
  server.child.kill('SIGTERM')
  t.equal(await server.ended(), 0)
})
