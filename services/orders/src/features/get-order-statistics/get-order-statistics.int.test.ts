import { sql } from 'kysely'
import t from 'tap'
import { createWorld, type Instance, newKey, offer, orderRequest } from '../../testing/world.ts'

const world = await createWorld(t)
let clock = new Date()
const now = () => clock
const instance = await world.start({ now })
const elsewhere = world.elsewhere()
await offer(world.db, [
  { sku: 'A', amount: 1000 },
  { sku: 'B', amount: 1 },
])
const reader = await world.staffToken('orders:read')
const writer = await world.staffToken('orders:write')
const statistics = (query = '', token: string | undefined = reader, from: Instance = instance) =>
  from.call('GET', `/api/orders/statistics${query}`, { token })
const place = async (at: string, items: { sku: string; quantity: number }[]): Promise<string> => {
  clock = new Date(at)
  const headers = { 'idempotency-key': newKey() }
  return (await instance.call('POST', '/api/orders', { body: orderRequest(items), headers, token: writer })).body.id
}
const by = { actor: { kind: 'system' }, message: null, note: null } as const
const pay = async (id: string, at: string) => {
  await elsewhere.move(id, { kind: 'confirm' }, clock)
  await elsewhere.move(id, { kind: 'pay', ...by }, new Date(at))
}
const usd = (amount: string) => ({ amount, currency: 'USD' })
const none = { orders: 0, units: 0, value: null }

t.before(async () => {
  await place('2026-03-01T00:00:00.000Z', [{ sku: 'A', quantity: 2 }])
  const paid = await place('2026-03-01T23:59:59.999Z', [
    { sku: 'A', quantity: 1 },
    { sku: 'B', quantity: 5 },
  ])
  await pay(paid, '2026-03-02T00:00:00.000Z')
  const confirmed = await place('2026-03-01T13:00:00.000Z', [{ sku: 'B', quantity: 3 }])
  await elsewhere.move(confirmed, { kind: 'confirm' }, clock)
  const cancelled = await place('2026-03-01T12:00:00.000Z', [{ sku: 'A', quantity: 9 }])
  await pay(cancelled, '2026-03-02T01:00:00.000Z')
  await elsewhere.move(cancelled, { kind: 'cancel', ...by }, new Date('2026-03-03T00:00:00Z'))
  const rejected = await place('2026-03-01T14:00:00.000Z', [{ sku: 'A', quantity: 20 }])
  await elsewhere.move(rejected, { kind: 'reject', shortages: [] }, clock)
  await place('2026-03-02T00:00:00.000Z', [{ sku: 'B', quantity: 1 }])
  await place('2026-02-27T23:59:59.999Z', [{ sku: 'B', quantity: 1 }])
})

t.test('figures are named for what they count: placed, confirmed, paid', async (t) => {
  const { status, body } = await statistics('?from=2026-02-28&to=2026-03-02')
  t.equal(status, 200)
  t.same(body, {
    from: '2026-02-28',
    to: '2026-03-02',
    timeZone: 'UTC',
    days: [
      { date: '2026-02-28', orders: 0, units: 0, revenue: null, placed: none, confirmed: none, paid: none },
      {
        date: '2026-03-01',
        orders: 5,
        units: 11,
        revenue: { amount: 3008, currency: 'USD' },
        placed: { orders: 5, units: 40, value: usd('32008') },
        confirmed: { orders: 2, units: 9, value: usd('1008') },
        paid: none,
      },
      {
        date: '2026-03-02',
        orders: 1,
        units: 1,
        revenue: { amount: 1, currency: 'USD' },
        placed: { orders: 1, units: 1, value: usd('1') },
        confirmed: none,
        paid: { orders: 1, units: 6, value: usd('1005') },
      },
    ],
    byStatus: { pending: 2, confirmed: 1, paid: 1, cancelled: 1, rejected: 1 },
  })
})

t.test('without days it shows the last 30 and today', async (t) => {
  clock = new Date('2026-03-02T10:00:00Z')
  const { body } = await statistics()
  t.match(body, { from: '2026-01-31', to: '2026-03-02' })
  t.equal(body.days.length, 31)
  t.equal(body.days.at(-1).orders, 1)
})

t.test('days begin and end in the time zone of the shop', async (t) => {
  const berlin = await world.start({ now, timeZone: 'Europe/Berlin' })
  const { body } = await statistics('?from=2026-03-01&to=2026-03-02', reader, berlin)
  t.equal(body.timeZone, 'Europe/Berlin')
  t.same(
    body.days.map(({ placed }: { placed: { orders: number } }) => placed.orders),
    [4, 2],
    'the order of 23:59:59.999 UTC is of the next day there',
  )
  clock = new Date('2026-03-01T23:30:00Z')
  t.equal((await statistics('', reader, berlin)).body.to, '2026-03-02')
  t.equal((await statistics()).body.to, '2026-03-01')
})

t.test('a day on which clocks are put forward has 23 hours, and no order is counted twice or never', async (t) => {
  const berlin = await world.start({ now, timeZone: 'Europe/Berlin' })
  for (const at of [
    '2026-03-28T22:59:59.999Z',
    '2026-03-28T23:00:00Z',
    '2026-03-29T21:59:59.999Z',
    '2026-03-29T22:00:00Z',
  ])
    await place(at, [{ sku: 'B', quantity: 1 }])
  const { body } = await statistics('?from=2026-03-28&to=2026-03-30', reader, berlin)
  t.same(
    body.days.map(({ date, placed }: { date: string; placed: { orders: number } }) => [date, placed.orders]),
    [
      ['2026-03-28', 1],
      ['2026-03-29', 2],
      ['2026-03-30', 1],
    ],
  )
})

t.test(
  'orders as large as can be are summed exactly, and the figures of old stay within what a number can say',
  async (t) => {
    const skus = Array.from({ length: 100 }, (_, n) => `HUGE-${n}`)
    await offer(
      world.db,
      skus.map((sku) => ({ sku, amount: 90_000_000_000 })),
    )
    for (let order = 0; order < 3; order += 1) {
      const id = await place(
        '2026-05-01T12:00:00Z',
        skus.map((sku) => ({ sku, quantity: 999 })),
      )
      await pay(id, '2026-05-01T13:00:00Z')
    }
    const { status, body } = await statistics('?from=2026-05-01&to=2026-05-01')
    t.equal(status, 200)
    const value = usd('26973000000000000')
    const { placed, confirmed, paid, revenue } = body.days[0]
    t.match({ placed, confirmed, paid }, { placed: { value }, confirmed: { value }, paid: { value } })
    t.same(revenue, { amount: 9_007_199_254_740_991, currency: 'USD' })
  },
)

t.test('payments of a few days are found without reading every move', async (t) => {
  await sql`set enable_seqscan = off`.execute(world.db)
  const { rows } = await sql<{ 'QUERY PLAN': string }>`
    explain select o.total from order_history h join orders o on o.id = h.order_id
    where h.status = 'paid' and h.at >= '2026-03-01' and h.at < '2026-03-02'`.execute(world.db)
  t.match(rows.map((row) => row['QUERY PLAN']).join('\n'), /order_history_paid_at/)
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

t.test('days that no order can be of are refused', async (t) => {
  for (const [name, day] of [
    ['to', '0001-01-01'],
    ['from', '1969-12-31'],
    ['to', '9999-12-31'],
  ]) {
    t.match(await statistics(`?${name}=${day}`), { status: 422, body: { errors: [{ pointer: `/query/${name}` }] } })
  }
  t.equal((await statistics('?to=9998-12-31')).status, 200)
  t.equal((await statistics('?to=1970-01-01')).status, 200)
})

t.test('the figures are staff’s alone', async (t) => {
  t.equal((await instance.call('GET', '/api/orders/statistics')).status, 401)
  t.equal((await statistics('', await world.staffToken('orders:write'))).status, 403)
})
