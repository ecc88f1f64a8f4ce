import t from 'tap'
import { createWorld, offer, placed } from '../../testing/world.ts'

const world = await createWorld(t)
const { db } = world
const instance = await world.start()
const elsewhere = world.elsewhere()
await offer(db, [{ sku: 'A' }])
const cancel = (id: string, token?: string, body: object = {}) =>
  instance.call('POST', `/api/orders/${id}/cancellation`, { token, body })
const eventsOf = async (id: string) => {
  const rows = await db
    .selectFrom('outbox')
    .select(['type', 'version'])
    .where('aggregate_id', '=', id)
    .orderBy('id')
    .execute()
  return rows.map(({ type, version }) => `${type} ${version}`)
}
const historyOf = (id: string) =>
  db
    .selectFrom('order_history')
    .select(['status', 'actor', 'reason'])
    .where('order_id', '=', id)
    .orderBy('version')
    .execute()

t.test('a buyer cancels an order that has not been shipped; the stock is asked back', async (t) => {
  const { id, accessToken } = await placed(instance)
  const { status, headers, body } = await cancel(id, accessToken, { reason: 'changed my mind' })
  t.equal(status, 200)
  t.match(headers.get('etag') ?? '', /^"2-/)
  t.match(body, { status: 'cancelled', version: 2, history: [{}, { status: 'cancelled', reason: 'changed my mind' }] })
  t.notOk(body.accessToken)
  t.same(await eventsOf(id), ['orders.order.placed.v1 1', 'orders.order.cancelled.v1 2'])
  t.match(await historyOf(id), [{}, { actor: 'shopper', reason: 'changed my mind' }])
})

t.test('cancelling again answers the same and does nothing', async (t) => {
  const { id, accessToken } = await placed(instance)
  const first = await cancel(id, accessToken)
  const again = await cancel(id, accessToken, { reason: 'really' })
  t.equal(again.status, 200)
  t.same(again.body, first.body)
  t.equal((await eventsOf(id)).length, 2)
})

t.test('an order can be cancelled until it ships; after that the answer names what is legal', async (t) => {
  for (const path of [[], ['confirm'], ['confirm', 'pay']] as const) {
    const { id, accessToken } = await placed(instance)
    for (const kind of path)
      await elsewhere.move(id, { kind, actor: { kind: 'system' }, message: null, note: null }, new Date())
    t.equal((await cancel(id, accessToken)).status, 200, path.join(', '))
  }
  const { id, accessToken } = await placed(instance)
  for (const kind of ['confirm', 'pay', 'ship'] as const) {
    await elsewhere.move(id, { kind, actor: { kind: 'system' }, message: null, note: null }, new Date())
  }
  t.match(await cancel(id, accessToken), {
    status: 409,
    body: { type: '/docs/problems/illegal-transition', from: 'shipped', legal: ['delivered'] },
  })
  const rejected = await placed(instance)
  await elsewhere.move(rejected.id, { kind: 'reject', shortages: [] }, new Date())
  t.match(await cancel(rejected.id, rejected.accessToken), { status: 409, body: { from: 'rejected', legal: [] } })
})

t.test('staff who may write orders cancels any; who may only read does not', async (t) => {
  const { id } = await placed(instance)
  t.equal((await cancel(id, await world.staffToken('orders:read'))).status, 403)
  t.equal((await cancel(id, await world.staffToken('orders:write'))).status, 200)
  t.match(await historyOf(id), [{}, { actor: 'staff:ada' }])
})

t.test('nobody else does', async (t) => {
  const { id } = await placed(instance)
  const other = await placed(instance)
  t.equal((await cancel(id)).status, 401)
  t.equal((await cancel(id, other.accessToken)).status, 404)
  t.equal((await cancel(id, other.accessToken, { surprise: 1 })).status, 400)
  t.equal((await historyOf(id)).length, 1)
})

t.test('a confirmation and a cancellation at the same moment: one history, no version twice', async (t) => {
  const outcomes = new Set<string>()
  for (let round = 0; round < 30; round += 1) {
    const { id, accessToken } = await placed(instance)
    const [confirmed, cancelled] = await Promise.all([
      elsewhere.move(id, { kind: 'confirm' }, new Date()),
      cancel(id, accessToken),
    ])
    t.equal(cancelled.status, 200)
    t.equal(cancelled.body.status, 'cancelled')
    const history = await historyOf(id)
    outcomes.add(history.map(({ status }) => status).join())
    const moved = confirmed.kind === 'moved' ? ['confirmed', 'cancelled'] : ['cancelled']
    t.same(
      history.map(({ status }) => status),
      ['pending', ...moved],
    )
    t.equal((await eventsOf(id)).length, history.length, 'as many events as moves')
    t.match(await elsewhere.find(id), { status: 'cancelled', version: history.length })
  }
  t.comment(`orders of events that occurred: ${[...outcomes].join(' | ')}`)
})
