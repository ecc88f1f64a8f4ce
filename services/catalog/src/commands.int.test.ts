import { publish } from '@techshop/messaging/publish'
import { eventually } from '@techshop/test-kit/eventually'
import { startTestNats } from '@techshop/test-kit/nats'
import t from 'tap'
import { v7 as uuidv7 } from 'uuid'
import { createCatalogDatabase, saveProduct, variantsOf } from './testing/catalog-database.ts'
import { freePort, runProgram } from './testing/catalog-process.ts'
import { startNeighbours } from './testing/neighbours.ts'

const nats = await startTestNats()
const { db, url, drop } = await createCatalogDatabase()
const environment = { DATABASE_URL: url, NATS_URL: nats.url, LOG_LEVEL: 'warn' }
const neighbours = await startNeighbours(nats.url)
const server = runProgram('serve', { ...environment, PORT: String(await freePort()), RATE_LIMITS: 'off' })
t.teardown(async () => {
  server.child.kill('SIGKILL')
  await server.ended()
  await neighbours.close()
  await nats.remove()
  await drop()
})

const typesOf = (id: string) => neighbours.heardOf(id).map(({ type }) => type)
/** Runs a command to its end; resolves to its exit code and what it said. */
const run = async (name: string, ...args: string[]) => {
  const program = runProgram(name, environment, args)
  return { code: await program.ended(), output: program.output() }
}
await saveProduct(db, { slug: 'survivor', ...variantsOf({ survivor: 1000 }) })

t.test('a message that can never be handled becomes a dead letter, and can be shown and sent again', async (t) => {
  await publish(neighbours.messaging, 'ORDERS', 'orders.order.placed.v1', Buffer.from('{"type":"nonsense"}'))
  const orderId = uuidv7()
  await neighbours.order('placed', orderId, [{ sku: 'survivor', quantity: 1 }])
  await eventually('the one behind it is served', () => typesOf(orderId).length > 0)
  const deadLetters = () =>
    db.selectFrom('dead_letters').select('id').where('dead_lettered_at', 'is not', null).execute()
  await eventually('it is a dead letter', async () => (await deadLetters()).length === 1)
  t.match(await run('dead-letters', 'list'), { code: 0, output: /catalog_orders-order-placed-v1/ })
  t.match(await run('dead-letters', 'resend', '--all'), { code: 1 }, 'it fails again')
  t.equal((await deadLetters()).length, 1)
  t.match(await run('dead-letters', 'resend', '0'), { code: 2 })
  t.match(await run('dead-letters'), { code: 2, output: /usage/ })
})

t.test('rebuild fills the read model of the categories again', async (t) => {
  const gone = uuidv7()
  await neighbours.category(uuidv7(), 1, { slug: 'kept' })
  await neighbours.category(gone, 1, { slug: 'gone' })
  const known = async () =>
    (await db.selectFrom('category_read_model').select('slug').execute()).map(({ slug }) => slug)
  await eventually('it is known', async () => (await known()).includes('gone'))
  neighbours.categories.delete(gone)
  t.match(await run('rebuild'), { code: 0 })
  await eventually('it is forgotten', async () => !(await known()).includes('gone'))
  t.same(await known(), ['kept'])
})

t.test('replay tells again what the outbox holds, or the state of every product', async (t) => {
  const products = await db.selectFrom('products').select('id').execute()
  for (const what of ['--state', '--outbox']) {
    neighbours.heard.length = 0
    t.match(await run('replay', what), { code: 0 })
    if (what === '--state') await eventually('all are told', () => products.every(({ id }) => typesOf(id).length > 0))
    else await eventually('outcomes are told', () => neighbours.heard.some(({ type }) => type.includes('.stock.')))
  }
  t.match(await run('replay', '--outbox', '--state'), { code: 2, output: /usage/ })
  t.match(await run('replay', '--outbox', '--since', 'yesterday'), { code: 2 })
})

t.test('a command says clearly what it lacks', async (t) => {
  t.match(await run('migrate'), { code: 0, output: /migrated/ })
  const lost = runProgram('serve', { PORT: '0' })
  t.equal(await lost.ended(), 1)
  t.match(lost.output(), /DATABASE_URL is missing/)
  t.equal(await runProgram('migrate', {}).ended(), 1)
})
