import { Readable } from 'node:stream'
import { sql } from 'kysely'
import t from 'tap'
import { createWorld } from '../../testing/world.ts'
import { importOrders } from './import-orders.ts'

const world = await createWorld(t)
const { db } = world
const line = (given: object = {}) => ({
  reference: 'old-shop:1',
  status: 'delivered',
  placedAt: '2021-03-04T05:06:07.000Z',
  customer: { name: 'Žofie Ångström 🛒', email: 'zofie@example.com' },
  shippingAddress: { line1: 'Road 1', city: 'Town', postalCode: '12345', country: 'DE' },
  items: [
    {
      sku: 'OLD-7',
      productId: '018f0000-0000-7000-8000-000000000007',
      name: 'Laptop',
      quantity: 2,
      unitPrice: { amount: 1999, currency: 'USD' },
    },
  ],
  ...given,
})
const bytesOf = (each: unknown) =>
  Buffer.isBuffer(each) ? each : Buffer.from(typeof each === 'string' ? each : JSON.stringify(each))
const run = async (lines: unknown[], isDryRun = false) => {
  const chunks = lines.flatMap((each) => [bytesOf(each), Buffer.from('\n')])
  return Array.fromAsync(importOrders(db, Readable.from(chunks), isDryRun))
}
const count = async (table: string) =>
  Number((await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db)).rows[0]?.n)

t.test('a dry run says what would happen and writes nothing', async (t) => {
  t.same(await run([line()], true), [{ line: 1, reference: 'old-shop:1', outcome: 'created' }])
  t.equal(await count('orders'), 0)
})

t.test(
  'an order comes with its old date, at its end; nobody is asked about stock and nothing is published',
  async (t) => {
    const [result] = await run([line()])
    t.match(result, { outcome: 'created', id: String })
    const instance = await world.start()
    const token = await world.staffToken('orders:read')
    t.match(await instance.call('GET', `/api/orders/${result?.id}`, { token }), {
      status: 200,
      body: {
        status: 'delivered',
        customer: { name: 'Žofie Ångström 🛒' },
        totals: { total: { amount: 3998, currency: 'USD' } },
        createdAt: '2021-03-04T05:06:07.000Z',
        history: [{ status: 'delivered', reason: 'Imported' }],
        version: 1,
      },
    })
    const figures = await instance.call('GET', '/api/orders/statistics?from=2021-03-04&to=2021-03-04', { token })
    t.match(figures.body.days, [{ orders: 1, units: 2, revenue: { amount: 3998 } }])
    t.equal(await count('outbox'), 0)
    const open = await db.selectFrom('orders').selectAll().where('ask_again_at', 'is not', null).execute()
    t.same(open, [])
  },
)

t.test('its buyer finds it by number and address', async (t) => {
  const instance = await world.start()
  const { number } = await db.selectFrom('orders').select('number').executeTakeFirstOrThrow()
  const found = await instance.call('POST', '/api/orders/lookup', { body: { number, email: 'zofie@example.com' } })
  t.match(found, { status: 200, body: { number, accessToken: String } })
  const { id, accessToken: token } = found.body
  t.equal((await instance.call('GET', `/api/orders/${id}`, { token })).status, 200)
})

t.test('the same lines again change nothing, also at the same moment', async (t) => {
  const again = [line(), line({ reference: 'old-shop:2', status: 'cancelled' })]
  const both = (await Promise.all([run(again), run(again)])).flat()
  t.equal(both.filter(({ outcome }) => outcome === 'created').length, 1)
  t.equal(new Set(both.map(({ id }) => id)).size, 2)
  t.equal(await count('orders'), 2)
  t.equal(await count('order_items'), 2)
})

t.test('a line that can not be an order says why and leaves the others alone', async (t) => {
  const [item] = line().items
  const results = await run([
    'no JSON',
    line({ reference: 'open', status: 'pending' }),
    line({ reference: 'negative', items: [{ ...item, unitPrice: { amount: -1, currency: 'USD' } }] }),
    line({ reference: 'mixed', items: [item, { ...item, unitPrice: { amount: 1, currency: 'EUR' } }] }),
    line({ reference: 'nul', customer: { name: 'a\u0000b', email: 'a@example.com' } }),
    line({ reference: 'good' }),
  ])
  t.same(
    results.map(({ outcome }) => outcome),
    ['failed', 'failed', 'failed', 'failed', 'failed', 'created'],
  )
  t.match(results[1]?.detail, '/status must be one of delivered, cancelled, rejected')
  t.match(results[2]?.detail, '/items/0/unitPrice/amount')
  t.match(results[3]?.detail, 'several currencies')
  t.match(results[4]?.detail, '/customer/name')
})

t.test(
  'a line that is longer than any order is skipped without being kept, and so is one that is no UTF-8',
  async (t) => {
    const customer = Buffer.from(JSON.stringify(line({ reference: 'latin' }))).toString('latin1')
    const results = await run([
      line({ reference: 'long', customer: { name: 'x'.repeat(300_000), email: 'a@example.com' } }),
      Buffer.from(customer.replace('Road', 'Stra\u00dfe'), 'latin1'),
      line({ reference: 'after' }),
    ])
    t.match(results, [
      { line: 1, outcome: 'failed', detail: 'The line is longer than 262144 bytes.' },
      { line: 2, outcome: 'failed', detail: 'The line is not UTF-8.' },
      { line: 3, outcome: 'created' },
    ])
  },
)
