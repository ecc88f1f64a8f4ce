import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import t from 'tap'
import { newOrder } from '../domain/new-order.ts'
import type { Order } from '../domain/order.ts'
import { createWorld } from '../testing/world.ts'
import { newOrderId } from './order-id.ts'
import { createOrderRepository } from './order-repository.ts'

const world = await createWorld(t)
const { db } = world
const told: string[] = []
const orders = createOrderRepository(db, { unpaidOrderHours: 1, immediatePaymentMinutes: 1 }, (order, before) => {
  told.push(`${order.number} ${before?.status ?? 'new'} ${order.status}`)
})
const at = new Date('2026-03-01T10:00:00.123Z')
const orderWith = (number: string, lineCount = 1): Order =>
  newOrder({
    id: newOrderId(at),
    number,
    customer: { name: 'Ada', email: 'ada@example.com' },
    shippingAddress: { line1: 'Road 1', line2: 'c/o Grace', city: 'Town', postalCode: '1', country: 'DE' },
    lines: {
      currency: 'USD',
      total: lineCount * 999 * 90_000_000_000,
      items: Array.from({ length: lineCount }, (_, n) => ({
        sku: `S${n}`,
        productId: newOrderId(at),
        name: '"Quoted" – ünïcode 💡',
        options: { Size: 'M' },
        quantity: 999,
        unitPrice: 90_000_000_000,
      })),
    },
    tokenKeyId: 'k1',
    tokenExpiresAt: new Date('2026-06-01T10:00:00.000Z'),
    at,
  })
const newKey = () => ({ key: randomBytes(8).toString('hex'), bodyHash: randomBytes(32) })
const rows = async (table: string) => (await sql`select 1 from ${sql.table(table)}`.execute(db)).rows.length

t.test('an order reads back as it was written, the largest one too', async (t) => {
  const order = orderWith('TS-0000-0001', 100)
  t.match(await orders.insert(order, newKey(), {}), { kind: 'inserted' })
  t.same(await orders.find(order.id), order)
  t.same(await orders.findMany([order.id, newOrderId(at)]), [order])
  t.same(await orders.findMany([]), [])
  t.equal(await orders.find(newOrderId(at)), undefined)
})

t.test('an order whose number is taken is not written, nor is anything of it', async (t) => {
  const tables = ['orders', 'order_items', 'order_history', 'idempotency_keys', 'outbox']
  const before = await Promise.all(tables.map(rows))
  t.match(await orders.insert(orderWith('TS-0000-0001'), newKey(), {}), { kind: 'number-taken' })
  t.same(await Promise.all(tables.map(rows)), before)
})

t.test('of a batch of orders only those are not written whose key or number is taken', async (t) => {
  told.length = 0
  const [key, other] = [newKey(), newKey()]
  const wanted = [
    { order: orderWith('TS-0000-0011'), key },
    { order: orderWith('TS-0000-0012'), key },
    { order: orderWith('TS-0000-0001'), key: newKey() },
    { order: orderWith('TS-0000-0013'), key: other },
    { order: orderWith('TS-0000-0013'), key: newKey() },
  ]
  const insertions = await Promise.all(wanted.map((one) => orders.insert(one.order, one.key, {})))
  const kinds = insertions.map(({ kind }) => kind)
  t.same(kinds.slice(0, 3).sort(), ['inserted', 'key-taken', 'number-taken'])
  t.same(kinds.slice(3).sort(), ['inserted', 'number-taken'])
  t.equal(told.length, 2)
  for (const [place, { order }] of wanted.entries()) {
    t.equal((await orders.find(order.id)) !== undefined, insertions[place]?.kind === 'inserted')
  }
})

t.test('listeners hear of an order after it was written and after each move, and only then', async (t) => {
  told.length = 0
  const [order, key] = [orderWith('TS-0000-0002'), newKey()]
  await orders.insert(order, key, {})
  t.match(await orders.insert(orderWith('TS-0000-0003'), key, {}), { kind: 'key-taken' })
  await orders.move(order.id, { kind: 'confirm' }, at)
  await orders.move(order.id, { kind: 'confirm' }, at)
  await orders.move(order.id, { kind: 'ship', actor: { kind: 'system' }, message: null, note: null }, at)
  t.same(told, ['TS-0000-0002 new pending', 'TS-0000-0002 pending confirmed'])
})

t.test('the time to pay runs from the confirmation and stops with the payment', async (t) => {
  const order = orderWith('TS-0000-0004')
  const deadline = async () =>
    (await db.selectFrom('orders').select('unpaid_deadline').where('id', '=', order.id).executeTakeFirst())
      ?.unpaid_deadline
  await orders.insert(order, newKey(), {})
  t.equal(await deadline(), null)
  await orders.move(order.id, { kind: 'confirm' }, new Date(at.getTime() + 1000))
  t.same(await deadline(), new Date(at.getTime() + 3_601_000))
  await orders.move(
    order.id,
    { kind: 'pay', actor: { kind: 'system' }, message: null, note: null },
    new Date(at.getTime() + 2000),
  )
  t.equal(await deadline(), null)
})
