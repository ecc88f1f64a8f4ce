import t from 'tap'
import { createWorld, newKey, offer, orderRequest } from '../../testing/world.ts'

const world = await createWorld(t)
let clock = new Date()
const instance = await world.start({ now: () => clock })
const elsewhere = world.elsewhere()
await offer(world.db, [
  { sku: 'A', amount: 1000 },
  { sku: 'B', amount: 1 },
])
const reader = await world.staffToken('orders:read')
const statistics = (query = '', token: string | undefined = reader) =>
  instance.call('GET', `/api/orders/statistics${query}`, { token })
const place = async (at: string, items: { sku: string; quantity: number }[]): Promise<string> => {
  clock = new Date(at)
  const headers = { 'idempotency-key': newKey() }
  return (await instance.call('POST', '/api/orders', { body: orderRequest(items), headers })).body.id
}
const by = { actor: { kind: 'system' }, reason: null } as const

t.before(async () => {
  await place('2026-03-01T00:00:00.000Z', [{ sku: 'A', quantity: 2 }])
  const paid = await place('2026-03-01T23:59:59.999Z', [
    { sku: 'A', quantity: 1 },
    { sku: 'B', quantity: 5 },
  ])
  await elsewhere.move(paid, { kind: 'confirm' }, clock)
  await elsewhere.move(paid, { kind: 'pay', ...by }, clock)
  const cancelled = await place('2026-03-01T12:00:00.000Z', [{ sku: 'A', quantity: 9 }])
  await elsewhere.move(cancelled, { kind: 'cancel', ...by }, clock)
  await place('2026-03-02T00:00:00.000Z', [{ sku: 'B', quantity: 1 }])
  await place('2026-02-27T23:59:59.999Z', [{ sku: 'B', quantity: 1 }])
})

t.test('days are UTC, each is listed, and what does not stand makes no revenue', async (t) => {
  const { status, body } = await statistics('?from=2026-02-28&to=2026-03-01')
  t.equal(status, 200)
  t.same(body, {
    from: '2026-02-28',
    to: '2026-03-01',
    days: [
      { date: '2026-02-28', orders: 0, units: 0, revenue: null },
      { date: '2026-03-01', orders: 3, units: 8, revenue: { amount: 3005, currency: 'USD' } },
    ],
    byStatus: { pending: 1, paid: 1, cancelled: 1 },
  })
})

t.test('without days it shows the last 30 and today', async (t) => {
  clock = new Date('2026-03-02T10:00:00Z')
  const { body } = await statistics()
  t.match(body, { from: '2026-01-31', to: '2026-03-02' })
  t.equal(body.days.length, 31)
  t.equal(body.days.at(-1).orders, 1)
})

t.test('a span that is too long or ends before it begins is refused', async (t) => {
  t.equal((await statistics('?from=2025-03-02&to=2026-03-02')).status, 200, '366 days')
  t.match(await statistics('?from=2025-03-01&to=2026-03-02'), {
    status: 422,
    body: { type: '/docs/problems/rule-violated' },
  })
  t.match(await statistics('?from=2026-03-02&to=2026-03-01'), { status: 422 })
  t.match(await statistics('?from=yesterday'), { status: 400 })
})

t.test('the figures are staff’s alone', async (t) => {
  t.equal((await instance.call('GET', '/api/orders/statistics')).status, 401)
  t.equal((await statistics('', await world.staffToken('orders:write'))).status, 403)
})
