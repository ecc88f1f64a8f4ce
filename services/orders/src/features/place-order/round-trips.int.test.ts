import { eventually } from '@techshop/test-kit/eventually'
import { observeConnections } from '@techshop/test-kit/observed-connections'
import { sql } from 'kysely'
import t from 'tap'
import { openDatabase } from '../../database/database.ts'
import { createWorld, newKey, offer, orderRequest } from '../../testing/world.ts'

const world = await createWorld(t)
const observed = await observeConnections(world.databaseUrl)
const db = openDatabase({ url: observed.url, applicationName: 'observed', poolSize: 4 })
t.teardown(async () => {
  await db.destroy()
  await observed.close()
})
await offer(world.db, [{ sku: 'A' }, { sku: 'B' }, { sku: 'C' }])
const instance = await world.start({ db, rateLimits: true })
await eventually('orders is ready', async () => (await instance.call('GET', '/readyz')).status === 200)

const place = (skus: readonly string[], key = newKey()) =>
  instance.call('POST', '/api/orders', {
    body: orderRequest(skus.map((sku) => ({ sku }))),
    headers: { 'idempotency-key': key },
  })
const roundTripsOf = async (work: () => Promise<{ status: number }>): Promise<string[]> => {
  observed.takeStatements()
  if ((await work()).status !== 201) throw new Error('no order was placed')
  return observed.takeStatements()
}
await place(['A'])

t.test('an order costs one read and one write, however many lines it has', async (t) => {
  for (const skus of [['A'], ['A', 'B', 'C']]) {
    const [read, write, ...more] = await roundTripsOf(() => place(skus))
    t.match(read, 'from idempotency_keys where key = any')
    t.match(write, /insert into idempotency_keys/)
    t.same(more, [])
  }
})

t.test('a repeated order costs two reads', async (t) => {
  const key = newKey()
  await place(['A'], key)
  t.equal((await roundTripsOf(() => place(['A'], key))).length, 2)
})

t.test('an order that is read costs one statement', async (t) => {
  const { body } = await place(['A'])
  observed.takeStatements()
  t.equal((await instance.call('GET', `/api/orders/${body.id}`, { token: body.accessToken })).status, 200)
  t.equal(observed.takeStatements().length, 1)
})

t.test('to write an order whose placing is counted, PostgreSQL makes room for no more than it is', async (t) => {
  const writes = async () => {
    const { rows } = await sql<{ files: number }>`
      select pg_sleep(0.1), temp_files as files from pg_stat_database where datname = current_database()`.execute(
      world.db,
    )
    return rows[0]?.files
  }
  const before = await writes()
  const own = openDatabase({ url: world.databaseUrl, applicationName: 'placing', poolSize: 1 })
  const placing = await world.start({ db: own, rateLimits: true })
  const headers = { 'idempotency-key': newKey() }
  const { status } = await placing.call('POST', '/api/orders', { body: orderRequest([{ sku: 'A' }]), headers })
  await placing.stop()
  // A connection tells what it has written when it closes.
  await own.destroy()
  t.equal(status, 201)
  t.equal(await writes(), before, 'no temporary files')
})
