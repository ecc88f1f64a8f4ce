import t from 'tap'
import { createWorld, offer, placed } from '../../testing/world.ts'

const world = await createWorld(t)
const instance = await world.start()
const elsewhere = world.elsewhere()
await offer(world.db, [{ sku: 'A' }, { sku: 'B' }])
const writer = await world.staffToken('orders:write')
const reader = await world.staffToken('orders:read')
const cancel = (ids: readonly string[], said: object = {}, token: string | undefined = writer) =>
  instance.call('POST', '/api/orders/cancellations', { token, body: { ids, ...said } })
const held = async (token: string | undefined = reader) => instance.call('GET', '/api/orders/unpaid-stock', { token })
const by = { actor: { kind: 'system' }, message: null, note: null } as const
const unknown = '01960000-0000-7000-8000-000000000000'

t.test('what unpaid orders hold is known by sku, and given back when they are cancelled as a batch', async (t) => {
  t.match((await held()).body, { orders: 0, units: 0, oldestAt: null, isWhole: true, items: [] })
  const pending = await placed(instance, [{ sku: 'A', quantity: 3 }])
  const confirmed = await placed(instance, [
    { sku: 'A', quantity: 2 },
    { sku: 'B', quantity: 9 },
  ])
  const paid = await placed(instance, [{ sku: 'B', quantity: 7 }])
  for (const { id } of [confirmed, paid]) await elsewhere.move(id, { kind: 'confirm' }, new Date())
  await elsewhere.move(paid.id, { kind: 'pay', ...by }, new Date())
  t.match((await held()).body, {
    orders: 2,
    units: 14,
    oldestAt: pending.createdAt,
    isWhole: true,
    items: [
      { sku: 'B', name: 'Name of B', orders: 1, units: 9 },
      { sku: 'A', name: 'Name of A', orders: 2, units: 5 },
    ],
  })
  const said = { message: 'No payment came.', note: 'All from one address' }
  const answer = await cancel([pending.id, paid.id, unknown, confirmed.id.toUpperCase()], said)
  t.equal(answer.status, 200)
  t.same(answer.body.results, [
    { id: pending.id, outcome: 'cancelled' },
    { id: paid.id, outcome: 'kept' },
    { id: unknown, outcome: 'missing' },
    { id: confirmed.id.toUpperCase(), outcome: 'cancelled' },
  ])
  t.match((await held()).body, { orders: 0, units: 0, items: [] })
  t.equal((await elsewhere.find(paid.id))?.status, 'paid')
  const order = await elsewhere.find(confirmed.id)
  t.match(order?.history.at(-1), { status: 'cancelled', actor: { kind: 'staff', subject: 'ada' }, ...said })
  const events = await world.db
    .selectFrom('outbox')
    .select('type')
    .where('aggregate_id', '=', confirmed.id)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  t.equal(events?.type, 'orders.order.cancelled.v1')
  t.same((await cancel([pending.id])).body.results, [{ id: pending.id, outcome: 'cancelled' }], 'again is harmless')
})

t.test('an order that is paid at the same moment is paid or cancelled, never both', async (t) => {
  const outcomes = new Set<string>()
  for (let round = 0; round < 20; round += 1) {
    const { id } = await placed(instance)
    await elsewhere.move(id, { kind: 'confirm' }, new Date())
    const [paid, cancelled] = await Promise.all([elsewhere.move(id, { kind: 'pay', ...by }, new Date()), cancel([id])])
    const isPaid = paid.kind === 'moved'
    outcomes.add(isPaid ? 'paid' : 'cancelled')
    t.same(cancelled.body.results, [{ id, outcome: isPaid ? 'kept' : 'cancelled' }])
    t.match(await elsewhere.find(id), { status: isPaid ? 'paid' : 'cancelled', version: 3 })
  }
  t.comment(`outcomes that occurred: ${[...outcomes].join(' and ')}`)
})

t.test('so many at once and no more, each once, by staff alone', async (t) => {
  t.equal((await cancel([])).status, 400)
  t.equal((await cancel([unknown, unknown])).status, 400)
  t.equal((await cancel(Array.from({ length: 101 }, (_, n) => unknown.slice(0, -3) + String(n + 100)))).status, 400)
  t.equal((await cancel([unknown], {}, reader)).status, 403)
  t.equal((await held(writer)).status, 403)
})
