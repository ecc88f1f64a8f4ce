import t from 'tap'
import { createOrderTokens, tokenExpiry } from '../../access/order-token.ts'
import { createWorld, offer, placed, tokenKeys } from '../../testing/world.ts'

const world = await createWorld(t)
const instance = await world.start()
await offer(world.db, [{ sku: 'A' }])
const order = await placed(instance)
const other = await placed(instance)
const get = (id: string, token?: string, headers: Record<string, string> = {}) =>
  instance.call('GET', `/api/orders/${id}`, { token, headers })

t.test('the bearer of its token reads an order, whoever that is', async (t) => {
  const { status, headers, body } = await get(order.id, order.accessToken)
  const { accessToken, ...shown } = order
  t.equal(status, 200)
  t.same(body, shown)
  t.equal(headers.get('cache-control'), 'no-store')
  t.match(headers.get('vary') ?? '', /Authorization/)
  t.equal((await get(order.id.toUpperCase(), order.accessToken)).status, 200)
  const again = await get(order.id, order.accessToken, { 'if-none-match': headers.get('etag') ?? '' }).catch(() => null)
  t.match(again, { status: 304 })
})

t.test('staff who may read orders reads it too, without the token and without who moved it', async (t) => {
  const { status, body } = await get(order.id, await world.staffToken('orders:read'))
  t.equal(status, 200)
  t.notMatch(JSON.stringify(body), /accessToken|shopper/)
  t.equal((await get(order.id, await world.staffToken('catalog:write', 'orders:write'))).status, 403)
})

t.test('without a token, or with one that is no token at all, nobody is let in', async (t) => {
  const without = await get(order.id)
  t.equal(without.status, 401)
  t.ok(without.headers.get('www-authenticate'))
  t.equal((await get(order.id, 'a.b.c')).status, 401)
})

t.test('a wrong id, a wrong or expired token and the order of somebody else look exactly alike', async (t) => {
  const expired = createOrderTokens(tokenKeys).issue(order.id, 'k1', tokenExpiry(new Date(), -1))
  const missing = '01960000-0000-7000-8000-000000000000'
  const answers = await Promise.all([
    get(missing, order.accessToken),
    get(other.id, order.accessToken),
    get(order.id, expired),
    get(order.id, 'nonsense'),
    get(order.id, order.accessToken.slice(0, -1)),
    get(missing, await world.staffToken('orders:read')),
  ])
  for (const { status, headers, body } of answers) {
    const { requestId, ...problem } = body
    t.equal(status, 404)
    t.same(problem, {
      type: '/docs/problems/not-found',
      title: 'There is nothing here',
      status: 404,
      detail: 'There is no such order.',
    })
    t.equal(headers.get('www-authenticate'), null)
  }
})

t.test('an id that can be none is refused as such', async (t) => {
  t.match(await get('17', order.accessToken), { status: 400, body: { errors: [{ pointer: '/path/id' }] } })
})
