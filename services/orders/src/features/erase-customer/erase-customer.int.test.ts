import { sql } from 'kysely'
import t from 'tap'
import { createWorld, newKey, offer, orderRequest } from '../../testing/world.ts'
import { eraseCustomer, erasedCustomer } from './erase-customer.ts'

const world = await createWorld(t)
const { db } = world
const instance = await world.start({ rateLimits: true })
await offer(db, [{ sku: 'A' }])
const place = async (email: string) => {
  const body = { ...orderRequest([{ sku: 'A', quantity: 2 }]), customer: { name: 'Grace Hopper', email } }
  return (await instance.call('POST', '/api/orders', { body, headers: { 'idempotency-key': newKey() } })).body
}
const everything = async (): Promise<string> => {
  const tables = ['orders', 'order_items', 'order_history', 'idempotency_keys', 'outbox', 'erasures']
  const rows = await Promise.all(tables.map((table) => sql`select * from ${sql.table(table)}`.execute(db)))
  return JSON.stringify(rows)
}

t.test('nothing of the person is left anywhere; what was sold and for how much is', async (t) => {
  const [one, other] = [await place('Grace@Example.com'), await place('grace@example.com')]
  const stays = await place('ada@example.com')
  await instance.call('POST', `/api/orders/${one.id}/cancellation`, {
    token: one.accessToken,
    body: { reason: 'Grace has moved' },
  })
  t.match(await everything(), /Grace/)
  t.equal(await eraseCustomer(db, 'GRACE@example.com', 'ticket 17', new Date()), 2)
  // The third order is of somebody else who happens to have the same name in this test.
  const left = (await everything()).replaceAll('"customer_name":"Grace Hopper"', '')
  t.notMatch(left, /grace/i)
  const read = await instance.call('GET', `/api/orders/${other.id}`, { token: other.accessToken })
  t.match(read, { status: 200, body: { customer: erasedCustomer, totals: other.totals, items: other.items } })
  t.equal(
    (await instance.call('GET', `/api/orders/${stays.id}`, { token: stays.accessToken })).body.customer.email,
    'ada@example.com',
  )
  const { rows: counted } = await sql`select distinct order_id from placings`.execute(db)
  t.same(counted, [{ order_id: stays.id }], 'nor does anything count towards limits')
  const record = await db.selectFrom('erasures').select(['orders', 'requested_by']).execute()
  t.same(record, [{ orders: 2, requested_by: 'ticket 17' }])
})

t.test('an erased order is not found by the address that all erased orders have', async (t) => {
  const order = await place('joan@example.com')
  await eraseCustomer(db, 'joan@example.com', 'ticket 18', new Date())
  for (const email of [erasedCustomer.email, 'joan@example.com']) {
    t.equal((await instance.call('POST', '/api/orders/lookup', { body: { number: order.number, email } })).status, 404)
  }
  t.equal(await eraseCustomer(db, erasedCustomer.email, 'somebody curious', new Date()), 0)
})
