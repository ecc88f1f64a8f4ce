import { eventually } from '@techshop/test-kit/eventually'
import t from 'tap'
import { v7 as uuidv7 } from 'uuid'
import { isEveryCommitmentHeld, reconcileEverySince } from '../../database/unsettled-orders.ts'
import { standInForCatalog } from '../../testing/catalog-stand-in.ts'
import { createWorld, newKey, offer, orderRequest, placed } from '../../testing/world.ts'
import { type Outcome, settleOrders } from './settle-order.ts'

const world = await createWorld(t)
const { db } = world
await offer(db, [{ sku: 'A' }])
const catalog = await standInForCatalog(t, world.nats.url)
const instance = await world.start({ roles: new Set(['api', 'worker']) })
// A stream that is still being recovered says again what was placed meanwhile, without the request that caused it.
await eventually('orders has its stream', () => instance.log.some((line) => line.includes('Stream made')))
const heard = catalog.hear()
const published = (type: string) => heard.find((event) => event.type === type)
const orders = world.elsewhere()
const now = () => new Date()
const settleAll = (outcomes: readonly (readonly [id: string, outcome: Outcome])[]) =>
  settleOrders(
    { db, orders, now },
    outcomes.map(([orderId, outcome]) => ({ orderId, outcome, origin: {} })),
  )
const settle = async (id: string, outcome: Outcome) => (await settleAll([[id, outcome]]))[0]
const row = (id: string) => db.selectFrom('orders').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const lines = [{ sku: 'A', quantity: 1 }]

t.test('an order that is placed is published, and confirmed when catalog has reserved its stock', async (t) => {
  const headers = { 'idempotency-key': newKey(), prefer: 'wait=10', 'x-request-id': 'request-of-buyer' }
  const answer = instance.call('POST', '/api/orders', { body: orderRequest([{ sku: 'A' }]), headers })
  await eventually('the order is published', () => published('orders.order.placed.v1') !== undefined)
  const placing = published('orders.order.placed.v1')
  const id = placing?.subject ?? ''
  t.match(placing, { source: '/orders', version: 1, requestid: 'request-of-buyer' })
  t.notMatch(JSON.stringify(placing), /Lovelace|Ada@|Road 1/i)
  await catalog.say('catalog.stock.reserved.v1', id, 1, { orderId: id, lines })
  t.match(await answer, { status: 201, body: { id, status: 'confirmed', version: 2 } })
  await eventually('the confirmation is published', () => published('orders.order.confirmed.v1') !== undefined)
  const confirmation = published('orders.order.confirmed.v1')
  t.match(confirmation, { subject: id, version: 2, requestid: 'request-of-catalog' })
  t.match(await row(id), { ask_again_at: null, unpaid_deadline: Date })
  const metrics = await (await fetch(`${instance.url}/metrics`)).text()
  t.match(metrics, /^orders_transitions_total\{[^}]*to="confirmed"[^}]*\} 1$/m)
  t.match(metrics, /^orders_decision_duration_seconds_count\{[^}]*outcome="confirmed"[^}]*\} 1$/m)
})

t.test('a rejection says what was short', async (t) => {
  const { id, accessToken } = await placed(instance)
  const shortages = [{ sku: 'A', requested: 1, available: 0 }]
  await catalog.say('catalog.stock.rejected.v1', id, 1, { orderId: id, lines: shortages })
  const read = () => instance.call('GET', `/api/orders/${id}`, { token: accessToken })
  await eventually('the order is rejected', async () => (await read()).body.status === 'rejected')
  t.match((await read()).body, { shortages, history: [{}, { reason: 'Out of stock' }] })
  t.match(await row(id), { ask_again_at: null, unpaid_deadline: null })
})

t.test('an outcome that comes twice, late or the wrong way round changes nothing more', async (t) => {
  const { id } = await placed(instance)
  t.equal(await settle(id, { kind: 'reserved' }), 'settled')
  t.equal(await settle(id, { kind: 'reserved' }), 'nothing')
  t.equal(await settle(id, { kind: 'rejected', shortages: [] }), 'nothing')
  t.match(await row(id), { status: 'confirmed', version: 2, shortages: null })
})

t.test('outcomes of one batch each do what they would do alone, two of the same order too', async (t) => {
  const [one, other, third] = await Promise.all([placed(instance), placed(instance), placed(instance)])
  const shortages = [{ sku: 'A', requested: 1, available: 0 }]
  const settlements = await settleAll([
    [one.id, { kind: 'reserved' }],
    [other.id, { kind: 'rejected', shortages }],
    [uuidv7(), { kind: 'reserved' }],
    [one.id, { kind: 'rejected', shortages }],
    [third.id, { kind: 'released' }],
    [third.id, { kind: 'reserved' }],
  ])
  t.same(settlements, ['settled', 'settled', 'missing', 'nothing', 'settled', 'nothing'])
  t.match(await row(one.id), { status: 'confirmed', version: 2, shortages: null, unpaid_deadline: Date })
  t.match(await row(other.id), { status: 'rejected', version: 2, shortages, unpaid_deadline: null })
  const told = async (id: string) =>
    db.selectFrom('outbox').select(['type', 'version']).where('aggregate_id', '=', id).orderBy('id').execute()
  t.same(await told(other.id), [
    { type: 'orders.order.placed.v1', version: 1 },
    { type: 'orders.order.rejected.v1', version: 2 },
  ])
})

t.test('the same outcome noted by several at once moves each order once', async (t) => {
  const placements = await Promise.all(Array.from({ length: 12 }, () => placed(instance)))
  const outcomes = placements.map(({ id }) => [id, { kind: 'reserved' }] as const)
  const settlements = await Promise.all([0, 1, 2, 3].map((n) => settleAll(n % 2 ? outcomes : outcomes.toReversed())))
  t.equal(settlements.flat().filter((settlement) => settlement === 'settled').length, placements.length)
  for (const { id } of placements) t.match(await row(id), { status: 'confirmed', version: 2 })
})

t.test('a late outcome of a cancelled order changes nothing, its release ends the reconciliation', async (t) => {
  const { id, accessToken } = await placed(instance)
  await instance.call('POST', `/api/orders/${id}/cancellation`, { token: accessToken, body: {} })
  t.ok((await row(id)).ask_again_at, 'catalog owes the release')
  t.equal(await settle(id, { kind: 'reserved' }), 'nothing')
  t.match(await row(id), { status: 'cancelled', version: 2 })
  t.equal(await settle(id, { kind: 'released' }), 'settled')
  t.match(await row(id), { status: 'cancelled', version: 2, ask_again_at: null, stock_released_at: Date })
  t.equal(await settle(id, { kind: 'released' }), 'nothing')
})

t.test(
  'an order whose stock went back in a time that is forgotten is cancelled again, and nothing more is reconciled',
  async (t) => {
    const { id } = await placed(instance)
    await settle(id, { kind: 'reserved' })
    t.equal(await settle(id, { kind: 'released' }), 'settled')
    t.match(await row(id), { status: 'cancelled', version: 3, stock_released_at: Date, ask_again_at: null })
  },
)

t.test(
  'after a restore the orders that must hold stock or have moved since are reconciled, until catalog answers',
  async (t) => {
    const since = new Date()
    const [committed, old, gone] = [await placed(instance), await placed(instance), await placed(instance)]
    for (const { id } of [committed, old, gone]) await settle(id, { kind: 'reserved' })
    const by = { actor: { kind: 'system' }, message: null, note: null } as const
    for (const kind of ['pay', 'ship'] as const) await orders.move(old.id, { kind, ...by }, now())
    await db
      .updateTable('orders')
      .set({ updated_at: new Date(0) })
      .where('id', '=', old.id)
      .execute()
    await orders.move(gone.id, { kind: 'cancel', ...by }, now())
    await settle(gone.id, { kind: 'released' })
    t.ok(await isEveryCommitmentHeld(db))
    await reconcileEverySince(db, since)
    t.notOk(await isEveryCommitmentHeld(db), 'sales are closed')
    t.equal((await row(old.id)).ask_again_at, null, 'shipped long ago')
    await eventually('catalog is asked to hold the one and to let the other go', () => {
      const requests = (type: string, { id }: { id: string }) =>
        heard.filter((event) => event.type === type && event.subject === id)
      const [request] = requests('orders.order.placed.v1', committed).slice(1)
      return request?.data.status === 'confirmed' && requests('orders.order.cancelled.v1', gone).length > 1
    })
    await orders.move(committed.id, { kind: 'pay', ...by }, now())
    t.ok((await row(committed.id)).ask_again_at, 'paying it does not answer')
    for (const { id } of await db.selectFrom('orders').select('id').where('ask_again_at', 'is not', null).execute()) {
      await settle(id, { kind: id === gone.id ? 'released' : 'reserved' })
    }
    t.ok(await isEveryCommitmentHeld(db), 'and open again')
    t.match(await row(committed.id), { status: 'paid', ask_again_at: null })
    t.match(await row(gone.id), { status: 'cancelled', ask_again_at: null, stock_released_at: Date })
  },
)

t.test('stock that is held for an order that is not here becomes a dead letter, and stops nobody', async (t) => {
  t.equal(await settle(uuidv7(), { kind: 'reserved' }), 'missing')
  const missing = uuidv7()
  await catalog.say('catalog.stock.reserved.v1', missing, 1, { orderId: missing, lines })
  const { id } = await placed(instance)
  await catalog.say('catalog.stock.reserved.v1', id, 1, { orderId: id, lines })
  await eventually('the next is confirmed', async () => (await row(id)).status === 'confirmed')
  await eventually('its failure is on record', async () => {
    const failing = await db.selectFrom('dead_letters').select('error').where('key', 'like', `%${missing}%`).execute()
    return failing.some(({ error }) => error.includes(`stock is held for order ${missing}`))
  })
})

t.test('two outcomes at once: one counts, once', async (t) => {
  for (let round = 0; round < 30; round += 1) {
    const { id } = await placed(instance)
    const outcomes = await Promise.all([
      settle(id, { kind: 'reserved' }),
      settle(id, { kind: 'rejected', shortages: [] }),
      settle(id, { kind: 'reserved' }),
    ])
    t.same(outcomes.toSorted(), ['nothing', 'nothing', 'settled'])
    t.equal((await row(id)).version, 2)
    const history = await db.selectFrom('order_history').select('version').where('order_id', '=', id).execute()
    const events = await db.selectFrom('outbox').select('type').where('aggregate_id', '=', id).execute()
    t.same([history.length, events.length], [2, 2])
  }
})

t.test('orders are taken while NATS is away, and published when it is back', async () => {
  await world.nats.stop()
  const { id } = await placed(instance)
  await world.nats.start()
  await eventually('the order is published', () => heard.some(({ subject }) => subject === id))
  await catalog.say('catalog.stock.reserved.v1', id, 1, { orderId: id, lines })
  await eventually('the order is confirmed', async () => (await row(id)).status === 'confirmed')
})
