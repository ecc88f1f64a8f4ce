import { sql } from 'kysely'
import t from 'tap'
import { type Answer, createWorld, type Instance, newKey, offer, orderRequest } from '../../testing/world.ts'

const world = await createWorld(t)
const { db } = world
const elsewhere = world.elsewhere()
await offer(db, [{ sku: 'A' }, { sku: 'B' }, { sku: 'GPU' }])

let buyers = 0
/** An e-mail address and a client that nobody has used yet. */
const newBuyer = () => {
  buyers += 1
  return { email: `buyer${buyers}@example.com`, from: `203.0.113.${buyers}` }
}
const start = (placingLimits: Parameters<typeof world.start>[0] = {}) =>
  world.start({ rateLimits: true, trustedProxies: ['127.0.0.1'], ...placingLimits })

const place = (
  instance: Instance,
  { email, from }: { email: string; from: string },
  { key = newKey(), items = [{ sku: 'A', quantity: 1 }], token }: Placing = {},
): Promise<Answer> => {
  const body = orderRequest(items)
  return instance.call('POST', '/api/orders', {
    body: { ...body, customer: { ...body.customer, email } },
    headers: { 'idempotency-key': key, 'x-forwarded-for': from },
    token,
  })
}
interface Placing {
  readonly key?: string
  readonly items?: readonly { sku: string; quantity: number }[]
  readonly token?: string
}
const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status).sort()
const times = (count: number) => Array.from({ length: count }, (_, n) => n)
const by = { actor: { kind: 'system' }, message: null, note: null } as const

t.test('one order has no more units than the merchant allows: of a sku, of single skus, in all', async (t) => {
  const instance = await start({
    placingLimits: { unitsPerLine: 5, unitsPerLineBySku: new Map([['GPU', 1]]), unitsPerOrder: 8 },
  })
  const buyer = newBuyer()
  const lines = [
    { sku: 'A', quantity: 6 },
    { sku: 'B', quantity: 5 },
    { sku: 'GPU', quantity: 2 },
  ]
  t.match(await place(instance, buyer, { items: lines }), {
    status: 422,
    body: {
      type: '/docs/problems/quantity-limited',
      errors: [
        { pointer: '/items/0/quantity', message: 'must not be above 5' },
        { pointer: '/items/2/quantity', message: 'must not be above 1' },
      ],
      items: [
        { pointer: '/items/0/quantity', sku: 'A', most: 5 },
        { pointer: '/items/2/quantity', sku: 'GPU', most: 1 },
      ],
      mostUnits: 8,
    },
  })
  const together = [
    { sku: 'A', quantity: 5 },
    { sku: 'B', quantity: 4 },
  ]
  t.match(await place(instance, buyer, { items: together }), {
    status: 422,
    body: { errors: [{ pointer: '/items', message: 'must not have more than 8 units' }], items: [], mostUnits: 8 },
  })
  t.equal((await place(instance, buyer, { items: [{ sku: 'A', quantity: 5 }] })).status, 201)
  const writer = await world.staffToken('orders:write')
  t.equal((await place(instance, buyer, { items: lines, token: writer })).status, 201, 'staff places what it must')
})

t.test('unpaid orders of one e-mail address are limited, wherever they come from, and are free again', async (t) => {
  const instance = await start({ placingLimits: { unpaidPerEmail: 2 } })
  const { email } = newBuyer()
  const first = await place(instance, { ...newBuyer(), email })
  const second = await place(instance, { ...newBuyer(), email: email.toUpperCase() })
  t.same(statuses([first, second]), [201, 201])
  const third = () => place(instance, { ...newBuyer(), email })
  const refused = await third()
  t.match(refused, { status: 409, body: { type: '/docs/problems/too-many-unpaid-orders' } })
  t.notMatch(JSON.stringify(refused.body), /e-?mail|address|buyer\d/i, 'nor does it say what it was')
  await elsewhere.move(first.body.id, { kind: 'confirm' }, new Date())
  t.equal((await third()).status, 409, 'a confirmed order is not paid')
  await elsewhere.move(first.body.id, { kind: 'pay', ...by }, new Date())
  t.equal((await third()).status, 201, 'a paid one no longer counts')
  t.equal((await third()).status, 409)
  await elsewhere.move(second.body.id, { kind: 'cancel', ...by }, new Date())
  t.equal((await third()).status, 201, 'nor does one that was cancelled')
})

t.test('unpaid orders of one client are limited, whatever e-mail addresses it names; of IPv6 by network', async (t) => {
  const instance = await start({ placingLimits: { unpaidPerClient: 2 } })
  const from = (address: string) => place(instance, { ...newBuyer(), from: address })
  t.same(statuses([await from('2001:db8::1'), await from('2001:db8::2')]), [201, 201])
  t.match(await from('2001:db8:0:0:9::3'), { status: 409, body: { type: '/docs/problems/too-many-unpaid-orders' } })
  t.equal((await from('2001:db8:0:1::1')).status, 201)
})

t.test('placings of one client are limited per hour, paid or not, and it is said when to come again', async (t) => {
  let now = new Date()
  const instance = await start({ placingLimits: { placedPerClientAndHour: 2 }, now: () => now })
  const { from } = newBuyer()
  const next = () => place(instance, { ...newBuyer(), from })
  const placed = await next()
  await elsewhere.move(placed.body.id, { kind: 'cancel', ...by }, now)
  now = new Date(now.getTime() + 600_000)
  t.equal((await next()).status, 201)
  const refused = await next()
  t.match(refused, { status: 429, body: { type: '/docs/problems/too-many-requests' } })
  t.equal(refused.headers.get('retry-after'), '3000')
  now = new Date(now.getTime() + 3_001_000)
  t.equal((await next()).status, 201)
  t.equal((await next()).status, 429)
})

t.test('placings at the same moment, at several instances, get past no limit', async (t) => {
  const limits = { unpaidPerEmail: 3, unpaidPerClient: 5, placedPerClientAndHour: 7 }
  const instances = await Promise.all(times(3).map(() => start({ placingLimits: limits })))
  const at = (n: number) => instances[n % instances.length] as Instance
  for (const round of times(4)) {
    const { email, from } = newBuyer()
    const ofEmail = await Promise.all(
      times(30).map((n) => place(at(n), { email, from: `2001:db8:${round}:${n + 256}::1` })),
    )
    t.same(statuses(ofEmail), [...Array(3).fill(201), ...Array(27).fill(409)], 'of one e-mail address')
    const ofClient = await Promise.all(times(30).map((n) => place(at(n), { ...newBuyer(), from })))
    t.same(statuses(ofClient), [...Array(5).fill(201), ...Array(25).fill(409)], 'of one client')
    for (const { body } of ofClient) if (body.id) await elsewhere.move(body.id, { kind: 'cancel', ...by }, new Date())
    const again = await Promise.all(times(30).map((n) => place(at(n), { ...newBuyer(), from })))
    t.same(statuses(again), [...Array(2).fill(201), ...Array(28).fill(429)], 'of one client within an hour')
  }
})

t.test('who repeats the request that took the last place gets the same order', async (t) => {
  const instances = await Promise.all(times(2).map(() => start({ placingLimits: { unpaidPerClient: 1 } })))
  const buyer = newBuyer()
  const key = newKey()
  const answers = await Promise.all(times(12).map((n) => place(instances[n % 2] as Instance, buyer, { key })))
  t.same(new Set(statuses(answers)), new Set([201]))
  t.equal(new Set(answers.map(({ body }) => body.id)).size, 1)
  t.equal((await place(instances[0] as Instance, buyer, { key })).status, 201, 'later, too')
  t.equal((await place(instances[0] as Instance, buyer)).status, 409)
})

t.test('an exempt client is neither counted nor refused', async (t) => {
  const instance = await start({
    placingLimits: { unpaidPerClient: 1, unpaidPerEmail: 1 },
    rateLimitExempt: ['127.0.0.1'],
  })
  const buyer = { ...newBuyer(), from: '127.0.0.1' }
  t.same(statuses(await Promise.all(times(5).map(() => place(instance, buyer)))), Array(5).fill(201))
})

t.test('nothing of it leads back to a person: not in the table, the log, an event or a figure', async (t) => {
  const instance = await start({ placingLimits: { unpaidPerClient: 1 } })
  const buyer = { email: 'grace.hopper@example.com', from: '198.51.100.77' }
  await place(instance, buyer)
  await place(instance, buyer)
  const { rows: kept } = await sql`select * from placings`.execute(db)
  const { rows: events } = await sql`select * from outbox`.execute(db)
  const metrics = await (await fetch(`${instance.url}/metrics`)).text()
  t.match(metrics, /^orders_placings_refused_total\{limit="unpaid-per-client".*\} 1$/m)
  for (const text of [JSON.stringify(kept), JSON.stringify(events), metrics, instance.log.join('\n')])
    t.notMatch(text, /grace|198\.51\.100\.77/i)
})
