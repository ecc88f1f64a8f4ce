import { eventually } from '@techshop/test-kit/eventually'
import { startTestNats } from '@techshop/test-kit/nats'
import t from 'tap'
import { v7 as uuidv7 } from 'uuid'
import { startCatalogDouble } from './testing/catalog-double.ts'
import { createCategoriesDatabase, newCategory } from './testing/categories-database.ts'
import { exitCodeOf, followCategories, freePort, runProgram } from './testing/categories-process.ts'

const nats = await startTestNats()
const { db, url, takeAway, drop } = await createCategoriesDatabase()
const port = await freePort()
const environment = {
  PORT: String(port),
  DATABASE_URL: url,
  NATS_URL: nats.url,
  RATE_LIMITS: 'off',
  IDLE_CONNECTION_GRACE_MS: '0',
}
const catalog = await startCatalogDouble(nats.url)
const follower = followCategories(nats.url)
let server = runProgram('serve', environment)
t.teardown(async () => {
  server.kill('SIGKILL')
  await exitCodeOf(server)
  await follower.close()
  await catalog.close()
  await nats.remove()
  await drop()
})

const statusOf = (target: string) =>
  fetch(`http://127.0.0.1:${port}${target}`).then(
    ({ status }) => status,
    () => 0,
  )
const isReady = async () => (await statusOf('/readyz')) === 200
const countOf = async (slug: string): Promise<number> => {
  const response = await fetch(`http://127.0.0.1:${port}/api/categories/${slug}`)
  return ((await response.json()) as { productCount: number }).productCount
}
const active = (categoryId: string | null, id = uuidv7(), version = 1) =>
  ({ id, version, categoryId, status: 'active' }) as const
const heard = (id: string, version: number) =>
  follower.events.some((event) => event.subject === id && event.version >= version)

const laptops = await newCategory(db, { slug: 'laptops' })
const gaming = await newCategory(db, { slug: 'gaming', parentId: laptops.id })

t.test('it is ready once its read model of the products is complete, which it then counts', async (t) => {
  for (const product of [active(laptops.id), active(gaming.id)]) catalog.products.set(product.id, product)
  await eventually('it is ready', isReady)
  t.equal(await countOf('laptops'), 2)
  t.equal(await countOf('gaming'), 1)
})

t.test('it is not ready while its database is away, and ready again by itself', async (t) => {
  const giveBack = await takeAway()
  await eventually('it is not ready', async () => !(await isReady()))
  t.equal(await statusOf('/livez'), 200, 'but it runs')
  await giveBack()
  await eventually('it is ready', isReady)
})

t.test('a product that moves, comes or goes is counted where it is', async (t) => {
  const moving = active(gaming.id)
  await catalog.tell(moving)
  await eventually('it is counted', async () => (await countOf('gaming')) === 2)
  await catalog.tell({ ...moving, version: 3, categoryId: laptops.id })
  await catalog.tell({ ...moving, version: 2, categoryId: null })
  await eventually('it has moved', async () => (await countOf('gaming')) === 1)
  t.equal(await countOf('laptops'), 3)
  await catalog.tell({ ...moving, version: 4, status: 'archived' })
  await eventually('it is gone', async () => (await countOf('laptops')) === 2)
})

t.test('a message that is no event is set aside and holds nothing up', async (t) => {
  await catalog.tell({ ...active(gaming.id), id: 'not-a-uuid' })
  catalog.products.delete('not-a-uuid')
  await catalog.tell(active(gaming.id))
  await eventually('the one behind it is counted', async () => (await countOf('gaming')) === 2)
  const deadLetters = () =>
    db.selectFrom('dead_letters').selectAll().where('dead_lettered_at', 'is not', null).execute()
  await eventually('it is a dead letter', async () => (await deadLetters()).length === 1)
  t.match(await deadLetters(), [{ consumer: 'categories_catalog-product' }])
  await db.deleteFrom('dead_letters').execute()
})

t.test(
  'a change that was committed by a process that is killed before it publishes is told by the next one',
  async (t) => {
    await eventually('the first categories are told', () => heard(laptops.id, 1) && heard(gaming.id, 1))
    server.kill('SIGKILL')
    await exitCodeOf(server)
    const orphan = await newCategory(db, { slug: 'orphan' })
    t.notOk(heard(orphan.id, 1))
    server = runProgram('serve', environment)
    await eventually('it is told', () => heard(orphan.id, 1))
  },
)

t.test('when JetStream loses its storage every category is told again', async (t) => {
  await eventually('it is ready', isReady)
  // As after more than the 7 days that the outbox keeps.
  await db.deleteFrom('outbox').where('published_at', 'is not', null).execute()
  await nats.kill()
  await nats.wipe()
  follower.events.length = 0
  await nats.start()
  await eventually('all are told again', () => heard(laptops.id, 1) && heard(gaming.id, 1))
  t.equal(await countOf('gaming'), 2, 'what it knew of products is still there')
})

t.test('rebuild fills the read model again, and forgets what catalog no longer has', async (t) => {
  await catalog.loseStream()
  const [lost] = [...catalog.products.values()].filter(({ categoryId }) => categoryId === gaming.id)
  catalog.products.delete(lost?.id ?? '')
  t.equal(await exitCodeOf(runProgram('rebuild', environment)), 0)
  await eventually('the lost one is no longer counted', async () => (await countOf('gaming')) === 1)
})

t.test('replay tells the state of every category again', async (t) => {
  follower.events.length = 0
  t.equal(await exitCodeOf(runProgram('replay', environment, ['--state'])), 0)
  await eventually('all are told again', () => heard(laptops.id, 1) && heard(gaming.id, 1))
  t.equal(await exitCodeOf(runProgram('replay', environment, ['nothing'])), 2, 'a wrong word is refused')
})

t.test('it stops in order when it is asked to', async (t) => {
  server.kill('SIGTERM')
  t.equal(await exitCodeOf(server), 0)
})
