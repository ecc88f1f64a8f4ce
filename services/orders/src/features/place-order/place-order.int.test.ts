import { isUuid } from '@techshop/http-contract/fields'
import { eventually } from '@techshop/test-kit/eventually'
import { sql } from 'kysely'
import t from 'tap'
import { createWorld, newKey, offer, orderRequest, placed } from '../../testing/world.ts'

const world = await createWorld(t)
const { db } = world
const instance = await world.start()
const place = (body: unknown, headers: Record<string, string> = { 'idempotency-key': newKey() }) =>
  instance.call('POST', '/api/orders', { body, headers })
const countOf = async (table: string) => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(db)
  return rows[0]?.count
}

t.test('before orders has ever known what is for sale it takes no order, and says when to come again', async (t) => {
  const { status, headers, body } = await place(orderRequest([{ sku: 'A' }]))
  t.equal(status, 503)
  t.equal(headers.get('retry-after'), '2')
  t.equal(body.type, '/docs/problems/unavailable')
  t.equal((await instance.call('GET', '/readyz')).status, 503, 'nor is it ready')
})

t.test('an order is taken at the prices of the shop', async (t) => {
  await offer(db, [
    { sku: 'A', amount: 1000 },
    { sku: 'B', amount: 250 },
    { sku: 'E', currency: 'EUR' },
  ])
  await eventually('orders is ready', async () => (await instance.call('GET', '/readyz')).status === 200)
  const request = orderRequest([
    { sku: 'A', quantity: 2 },
    { sku: 'B', unitPrice: { amount: 250, currency: 'USD' } },
  ])
  const { status, headers, body } = await place(request)
  t.equal(status, 201)
  t.equal(headers.get('location'), `/api/orders/${body.id}`)
  t.match(headers.get('etag') ?? '', /^"1-[0-9a-f]+"$/)
  t.equal(headers.get('cache-control'), 'no-store')
  t.ok(isUuid(body.id))
  t.match(body.number, /^TS-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
  t.match(body.accessToken, /^k1~\d+~[A-Za-z0-9_-]{43}$/)
  t.match(body, {
    status: 'pending',
    version: 1,
    customer: request.customer,
    shippingAddress: request.shippingAddress,
    items: [
      {
        sku: 'A',
        name: 'Name of A',
        options: { Size: 'M' },
        quantity: 2,
        unitPrice: { amount: 1000 },
        lineTotal: { amount: 2000, currency: 'USD' },
      },
      { sku: 'B', quantity: 1, unitPrice: { amount: 250 }, lineTotal: { amount: 250 } },
    ],
    totals: { subtotal: { amount: 2250, currency: 'USD' }, total: { amount: 2250, currency: 'USD' } },
    history: [{ status: 'pending', at: body.createdAt }],
  })
  const read = await instance.call('GET', `/api/orders/${body.id}`, { token: body.accessToken })
  const { accessToken, ...order } = body
  t.same(read.body, order, 'and reads back as it was answered')
})

t.test(
  'an address needs what the post of its country needs: no postal code in Hong Kong, one in Germany',
  async (t) => {
    const to = (shippingAddress: object) => place({ ...orderRequest([{ sku: 'A' }]), shippingAddress })
    const hongKong = { line1: '1 Queen’s Road', city: 'Central', region: 'Hong Kong Island', country: 'HK' }
    const placed = await to(hongKong)
    t.equal(placed.status, 201)
    t.same(placed.body.shippingAddress, { ...hongKong, postalCode: '(none)' }, 'answers always have the member')
    const germany = await to({ line1: 'Rechenweg 1', country: 'DE' })
    t.match(germany, {
      status: 400,
      body: {
        type: '/docs/problems/invalid-request',
        errors: [{ pointer: '/shippingAddress/postalCode' }, { pointer: '/shippingAddress/city' }],
      },
    })
    const nowhere = await to({ ...hongKong, country: 'ZZ' })
    t.match(nowhere, { status: 400, body: { errors: [{ pointer: '/shippingAddress/country' }] } })
  },
)

t.test('an order and its event are written together; the event says nothing about the person', async (t) => {
  const order = await placed(instance)
  const event = await db.selectFrom('outbox').selectAll().where('aggregate_id', '=', order.id).executeTakeFirstOrThrow()
  t.match(event, { type: 'orders.order.placed.v1', version: 1 })
  t.match(event.data, { id: order.id, number: order.number, status: 'pending', items: [{ sku: 'A', quantity: 1 }] })
  t.ok(event.request_id)
  t.match(event.traceparent ?? '', /^00-/)
  t.notMatch(JSON.stringify(event), /Lovelace|Ada@|Road 1/i)
})

t.test('nothing about the person reaches the log', async (t) => {
  await place(orderRequest([{ sku: 'A' }]))
  await place({ ...orderRequest([{ sku: 'A' }]), surprise: true })
  t.ok(instance.log.length > 0)
  t.notMatch(instance.log.join(''), /Lovelace|Ada@|Road 1/i)
})

t.test('without a key, or with a malformed one, nothing is placed', async (t) => {
  const before = await countOf('orders')
  t.match(await place(orderRequest([{ sku: 'A' }]), {}), {
    status: 400,
    body: { type: '/docs/problems/idempotency-key-required' },
  })
  t.match(await place(orderRequest([{ sku: 'A' }]), { 'idempotency-key': 'x'.repeat(256) }), {
    status: 400,
    body: { type: '/docs/problems/invalid-request', errors: [{ pointer: '/headers/idempotency-key' }] },
  })
  t.equal(await countOf('orders'), before)
})

t.test('everything that is wrong with a request is said at once', async (t) => {
  const { status, body } = await place({
    customer: { name: ' ', email: 'nobody' },
    shippingAddress: { line1: 'x', city: 'y', postalCode: '1', country: 'Germany', planet: 'Earth' },
    items: [{ sku: 'A', quantity: 1000 }],
  })
  t.equal(status, 400)
  const pointers = body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()
  t.same(pointers, [
    '/customer/email',
    '/customer/name',
    '/items/0/quantity',
    '/shippingAddress/country',
    '/shippingAddress/planet',
  ])
})

t.test('the rules of an order are kept, and every line that breaks one is named', async (t) => {
  const before = await countOf('orders')
  t.match(await place(orderRequest([{ sku: 'A' }, { sku: 'B' }, { sku: 'A' }])), {
    status: 422,
    body: { type: '/docs/problems/rule-violated', errors: [{ pointer: '/items/2/sku' }] },
  })
  t.match(await place(orderRequest([{ sku: 'X' }, { sku: 'A' }, { sku: 'Y' }])), {
    status: 422,
    body: { type: '/docs/problems/unknown-sku', errors: [{ pointer: '/items/0/sku' }, { pointer: '/items/2/sku' }] },
  })
  t.match(await place(orderRequest([{ sku: 'A' }, { sku: 'E' }])), {
    status: 422,
    body: { type: '/docs/problems/rule-violated', errors: [{ pointer: '/items' }] },
  })
  t.equal(await countOf('orders'), before)
  t.equal(await countOf('idempotency_keys'), before, 'and no key is bound')
})

t.test('a price that no longer holds is refused with the one that does', async (t) => {
  const { status, body } = await place(
    orderRequest([
      { sku: 'A', unitPrice: { amount: 1000, currency: 'USD' } },
      { sku: 'B', unitPrice: { amount: 240, currency: 'USD' } },
    ]),
  )
  t.equal(status, 409)
  t.equal(body.type, '/docs/problems/price-changed')
  t.same(body.items, [{ pointer: '/items/1/unitPrice', sku: 'B', unitPrice: { amount: 250, currency: 'USD' } }])
})

t.test('only a 201 binds a key: after a refusal the same key may place another order', async (t) => {
  const headers = { 'idempotency-key': newKey() }
  t.equal((await place(orderRequest([{ sku: 'unheard-of' }]), headers)).status, 422)
  t.equal((await place(orderRequest([{ sku: 'A' }]), headers)).status, 201)
})

t.test('the same key and body answer with the same order, as it is now, and the same token', async (t) => {
  const key = newKey()
  const request = orderRequest([{ sku: 'A' }])
  const first = await place(request, { 'idempotency-key': key })
  await sql`update sellable_items set price_amount = 1 where sku = 'A'`.execute(db)
  await instance.call('POST', `/api/orders/${first.body.id}/cancellation`, { body: {}, token: first.body.accessToken })
  const { items, ...rest } = request
  const again = await place({ items, ...rest }, { 'idempotency-key': `"${key}"` })
  await sql`update sellable_items set price_amount = 1000 where sku = 'A'`.execute(db)
  t.equal(again.status, 201)
  t.match(again.body, { ...first.body, status: 'cancelled', version: 2, updatedAt: String, history: Array })
  t.equal(again.body.accessToken, first.body.accessToken)
})

t.test('the same key with another body is refused', async (t) => {
  const headers = { 'idempotency-key': newKey() }
  t.equal((await place(orderRequest([{ sku: 'A' }]), headers)).status, 201)
  t.match(await place(orderRequest([{ sku: 'A', quantity: 2 }]), headers), {
    status: 422,
    body: { type: '/docs/problems/idempotency-key-reused' },
  })
})

t.test('50 simultaneous requests with one key make one order, and all answers agree', async (t) => {
  const other = await world.start()
  const before = await countOf('orders')
  const headers = { 'idempotency-key': newKey() }
  const body = orderRequest([{ sku: 'A' }, { sku: 'B', quantity: 3 }])
  const send = async (n: number): Promise<ReturnType<typeof place>> => {
    const answer = await (n % 2 ? other : instance).call('POST', '/api/orders', { body, headers })
    if (answer.status !== 409) return answer
    t.equal(answer.headers.get('retry-after'), '1')
    return send(n)
  }
  const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => send(n)))
  t.same(new Set(answers.map(({ status }) => status)), new Set([201]))
  const orders = new Set(answers.map((answer) => JSON.stringify(answer.body)))
  t.equal(orders.size, 1, 'id, number, items, totals and token are the same')
  t.equal(await countOf('orders'), (before ?? 0) + 1)
})

t.test('who has to wait too long for another request with the same key is told to come again', async (t) => {
  const key = newKey()
  const body = orderRequest([{ sku: 'A' }])
  let waited: Awaited<ReturnType<typeof place>> | undefined
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: string }>`select id from orders limit 1`.execute(trx)
    await sql`insert into idempotency_keys values (${key}, ''::bytea, ${rows[0]?.id}, now())`.execute(trx)
    waited = await place(body, { 'idempotency-key': key })
    await sql`delete from idempotency_keys where key = ${key}`.execute(trx)
  })
  t.match(waited, { status: 409, body: { type: '/docs/problems/request-in-progress' } })
  t.equal(waited?.headers.get('retry-after'), '1')
  t.equal((await place(body, { 'idempotency-key': key })).status, 201)
})
