import { setTimeout as delay } from 'node:timers/promises'
import { eventually } from '@techshop/test-kit/eventually'
import t from 'tap'
import { readEvents } from '../../testing/event-reader.ts'
import { createWorld, offer, placed } from '../../testing/world.ts'
import { settleOrders } from '../settle-order/settle-order.ts'

const world = await createWorld(t)
const instance = await world.start()
const elsewhere = world.elsewhere()
await offer(world.db, [{ sku: 'A' }])
const follow = (id: string, token: string, from = instance) => readEvents(`${from.url}/api/orders/${id}/events`, token)
const openStreams = async (): Promise<number> => {
  const metrics = await (await fetch(`${instance.url}/metrics`)).text()
  return Number(/^orders_followers\{[^}]*kind="order_stream"[^}]*\} (\d+)$/m.exec(metrics)?.[1])
}

t.test(
  'the stream begins with the order as it is and goes on with each change, made by whatever process',
  async (t) => {
    const { accessToken, ...order } = await placed(instance)
    const stream = await follow(order.id, accessToken)
    t.equal(stream.status, 200)
    t.match(stream.headers.get('content-type') ?? '', /^text\/event-stream/)
    t.equal(stream.headers.get('cache-control'), 'no-store')
    t.equal(stream.headers.get('x-accel-buffering'), 'no')
    t.same(await stream.next(), { event: 'order', id: '1', order }, 'the same body as GET, without a token')
    t.equal(stream.retryMs(), 2000)
    await elsewhere.move(order.id, { kind: 'confirm' }, new Date())
    t.match(await stream.next(), { event: 'order', id: '2', order: { id: order.id, status: 'confirmed', version: 2 } })
    await instance.call('POST', `/api/orders/${order.id}/cancellation`, { token: accessToken, body: { reason: 'no' } })
    t.match(await stream.next(), { id: '3', order: { status: 'cancelled' } })
    stream.close()
  },
)

t.test('a change whose hint is lost is shown all the same', async (t) => {
  const { id, accessToken } = await placed(instance)
  const stream = await follow(id, accessToken)
  await stream.next()
  await world.db.updateTable('orders').set({ status: 'confirmed', version: 2 }).where('id', '=', id).execute()
  t.match(await stream.next(), { id: '2', order: { status: 'confirmed' } })
  stream.close()
})

t.test('a reader who leaves takes nothing along', async (t) => {
  await eventually('earlier streams are gone', async () => (await openStreams()) === 0)
  const { id, accessToken } = await placed(instance)
  const streams = await Promise.all([follow(id, accessToken), follow(id, accessToken)])
  for (const stream of streams) await stream.next()
  t.equal(await openStreams(), 2)
  for (const stream of streams) stream.close()
  await eventually('the streams are gone', async () => (await openStreams()) === 0)
})

/** Brings an order to each status that it may end in. */
const endings: Record<string, (id: string) => Promise<unknown>> = {
  rejected: (id) => elsewhere.move(id, { kind: 'reject', shortages: [] }, new Date()),
  delivered: async (id) => {
    await elsewhere.move(id, { kind: 'confirm' }, new Date())
    for (const kind of ['pay', 'ship', 'deliver'] as const) await elsewhere.move(id, { kind, ...by }, new Date())
  },
  cancelled: async (id) => {
    await elsewhere.move(id, { kind: 'cancel', ...by }, new Date())
    await released(id)
  },
}
const by = { actor: { kind: 'system' }, message: null, note: null } as const
const released = (id: string) => settleOrders(settling, [{ orderId: id, outcome: { kind: 'released' }, origin: {} }])
const settling = { db: world.db, orders: elsewhere, now: () => new Date() }
/** Everything that is still to come. */
const rest = async (stream: Awaited<ReturnType<typeof follow>>) => {
  const statuses: string[] = []
  for (let event = await stream.next(); event; event = await stream.next()) statuses.push(event.order.status)
  return statuses
}

for (const [status, bring] of Object.entries(endings)) {
  t.test(`a stream ends by itself when the order is ${status}, and gives its place back`, async (t) => {
    const { id, accessToken } = await placed(instance)
    const stream = await follow(id, accessToken)
    await stream.next()
    await bring(id)
    t.equal((await rest(stream)).at(-1), status, 'the last that it shows')
    const late = await follow(id, accessToken)
    t.same(await rest(late), [status], 'one that is opened later shows that alone')
    await eventually('the places are free', async () => (await openStreams()) === 0)
  })
}

t.test('a stream of a cancelled order stays open until its stock went back', async (t) => {
  const { id, accessToken } = await placed(instance)
  await elsewhere.move(id, { kind: 'cancel', ...by }, new Date())
  const stream = await follow(id, accessToken)
  t.match(await stream.next(), { order: { status: 'cancelled' } })
  const ended = rest(stream)
  t.equal(await Promise.race([ended, delay(3_000, 'open')]), 'open')
  await released(id)
  t.same(await ended, [])
})

t.test('streams end when the process does, and say when to come back', async (t) => {
  const { id, accessToken } = await placed(instance)
  const leaving = await world.start()
  const stream = await follow(id, accessToken, leaving)
  await stream.next()
  const stopped = leaving.stop()
  t.equal(await stream.next(), undefined)
  t.equal(stream.retryMs(), 2000)
  await stopped
})

t.test('what may not be followed is refused before a stream begins', async (t) => {
  const { id, accessToken } = await placed(instance)
  const other = await placed(instance)
  t.match(await instance.call('GET', `/api/orders/${id}/events`), { status: 401 })
  t.match(await instance.call('GET', `/api/orders/${id}/events`, { token: other.accessToken }), {
    status: 404,
    body: { type: '/docs/problems/not-found' },
  })
  t.match(await instance.call('GET', `/api/orders/events`, { token: accessToken }), { status: 401 })
  t.equal(await openStreams(), 0)
})
