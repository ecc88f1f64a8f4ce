import { sql } from 'kysely'
import t from 'tap'
import { readEvents } from '../../testing/event-reader.ts'
import { createWorld, offer, placed } from '../../testing/world.ts'

const world = await createWorld(t)
const instance = await world.start()
const elsewhere = world.elsewhere()
await offer(world.db, [{ sku: 'A' }])
const writer = await world.staffToken('orders:write')
const transition = (id: string, to: string, token: string | undefined = writer, said: object = {}) =>
  instance.call('POST', `/api/orders/${id}/transitions`, { token, body: { to, ...said } })

t.test('staff moves an order through its life, each step recorded with who did it', async (t) => {
  const { id } = await placed(instance)
  await elsewhere.move(id, { kind: 'confirm' }, new Date())
  for (const [place, to] of ['paid', 'shipped', 'delivered'].entries()) {
    const { status, body } = await transition(id, to, writer, { note: `because ${to}` })
    t.equal(status, 200)
    t.match(body, { status: to, version: place + 3 })
  }
  const history = await world.db
    .selectFrom('order_history')
    .selectAll()
    .where('order_id', '=', id)
    .orderBy('version')
    .execute()
  t.match(
    history.map(({ status, actor, note }) => [status, actor, note]),
    [
      ['pending', 'shopper', null],
      ['confirmed', 'stock', null],
      ['paid', 'staff:ada', 'because paid'],
      ['shipped', 'staff:ada', 'because shipped'],
      ['delivered', 'staff:ada', 'because delivered'],
    ],
  )
  const events = await world.db
    .selectFrom('outbox')
    .select('type')
    .where('aggregate_id', '=', id)
    .orderBy('id')
    .execute()
  t.same(
    events.map(({ type }) => type),
    ['placed', 'confirmed', 'paid', 'shipped', 'delivered'].map((what) => `orders.order.${what}.v1`),
  )
})

t.test('the buyer reads what staff says to them and never what it notes, on whatever way', async (t) => {
  const { id, number, accessToken, customer } = await placed(instance)
  const reader = await world.staffToken('orders:read')
  const feed = await readEvents(`${instance.url}/api/orders/events`, reader)
  await elsewhere.move(id, { kind: 'confirm' }, new Date())
  const said = { message: 'Thank you', note: 'Second reminder' }
  const answer = await transition(id, 'paid', writer, said)
  t.match(answer.body.history.at(-1), { ...said, reason: 'Thank you' }, 'staff reads both')
  await transition(id, 'shipped', writer, { note: 'Box 7' })
  const buyers = [
    await instance.call('GET', `/api/orders/${id}`, { token: accessToken }),
    await instance.call('POST', '/api/orders/lookup', { body: { number, email: customer.email } }),
  ].map(({ body }) => body)
  const stream = await readEvents(`${instance.url}/api/orders/${id}/events`, accessToken)
  buyers.push((await stream.next())?.order)
  stream.close()
  for (const order of buyers) {
    const [, , paid, shipped] = order.history
    t.same(Object.keys(shipped), ['status', 'at'])
    t.match(paid, { message: 'Thank you', reason: 'Thank you' })
    t.notMatch(JSON.stringify(order), /reminder|Box 7/)
  }
  const staff = [
    (await instance.call('GET', `/api/orders/${id}`, { token: reader })).body,
    (await instance.call('GET', '/api/orders?limit=1', { token: reader })).body.items[0],
  ]
  let event = await feed.next()
  while (event && event.order.status !== 'shipped') event = await feed.next()
  feed.close()
  staff.push(event?.order)
  for (const order of staff) t.match(order.history.slice(2), [said, { note: 'Box 7', reason: 'Box 7' }])
  const { rows: events } = await sql`select data from outbox where aggregate_id = ${id}`.execute(world.db)
  t.notMatch(JSON.stringify(events), /reminder|Box 7|Thank you/)
})

t.test('what staff wrote before there were two fields, or writes as then, is a note', async (t) => {
  const { id, accessToken } = await placed(instance)
  await elsewhere.move(id, { kind: 'confirm' }, new Date())
  await transition(id, 'paid', writer, { reason: 'Paid in cash' })
  // As versions do that know one column.
  await transition(id, 'shipped')
  await sql`update order_history set reason = 'Left the house' where order_id = ${id} and version = 4`.execute(world.db)
  const cancelled = await placed(instance)
  await instance.call('POST', `/api/orders/${cancelled.id}/cancellation`, {
    token: writer,
    body: { reason: 'A fraud' },
  })
  for (const order of [
    await instance.call('GET', `/api/orders/${id}`, { token: accessToken }),
    await instance.call('GET', `/api/orders/${cancelled.id}`, { token: cancelled.accessToken }),
  ]) {
    t.notMatch(JSON.stringify(order.body), /cash|house|fraud/)
  }
  const read = await instance.call('GET', `/api/orders/${id}`, { token: await world.staffToken('orders:read') })
  t.match(read.body.history.slice(2), [{ note: 'Paid in cash' }, { note: 'Left the house', reason: 'Left the house' }])
})

t.test('what the buyer and the shop say about an order all may read', async (t) => {
  const { id, accessToken } = await placed(instance)
  await instance.call('POST', `/api/orders/${id}/cancellation`, { token: accessToken, body: { reason: 'Too late' } })
  const rejected = await placed(instance)
  await elsewhere.move(rejected.id, { kind: 'reject', shortages: [] }, new Date())
  const histories = [
    (await instance.call('GET', `/api/orders/${id}`, { token: accessToken })).body.history,
    (await instance.call('GET', `/api/orders/${rejected.id}`, { token: rejected.accessToken })).body.history,
  ]
  t.match(histories, [
    [{}, { message: 'Too late', reason: 'Too late' }],
    [{}, { message: 'Out of stock', reason: 'Out of stock' }],
  ])
})

t.test('a move that is not legal is refused with those that are', async (t) => {
  const { id } = await placed(instance)
  t.match(await transition(id, 'paid'), { status: 409, body: { from: 'pending', legal: ['cancelled'] } })
  await elsewhere.move(id, { kind: 'confirm' }, new Date())
  t.match(await transition(id, 'shipped'), {
    status: 409,
    body: { type: '/docs/problems/illegal-transition', from: 'confirmed', legal: ['paid', 'cancelled'] },
  })
  t.equal((await transition(id, 'paid')).status, 200)
  t.match(await transition(id, 'paid'), { status: 409, body: { from: 'paid', legal: ['shipped', 'cancelled'] } })
})

t.test('confirming and rejecting is nobody’s but stock’s', async (t) => {
  const { id } = await placed(instance)
  for (const to of ['confirmed', 'rejected', 'pending']) {
    t.match(await transition(id, to), { status: 400, body: { errors: [{ pointer: '/to' }] } })
  }
})

t.test('only staff who may write orders does', async (t) => {
  const { id, accessToken } = await placed(instance)
  t.equal((await instance.call('POST', `/api/orders/${id}/transitions`, { body: { to: 'paid' } })).status, 401)
  t.equal((await transition(id, 'paid', accessToken)).status, 401)
  t.equal((await transition(id, 'paid', await world.staffToken('orders:read'))).status, 403)
  t.equal((await transition('01960000-0000-7000-8000-000000000000', 'paid')).status, 404)
})

t.test('ten at once who ship the same order ship it once', async (t) => {
  const { id } = await placed(instance)
  await elsewhere.move(id, { kind: 'confirm' }, new Date())
  await transition(id, 'paid')
  const answers = await Promise.all(Array.from({ length: 10 }, () => transition(id, 'shipped')))
  t.same(answers.map(({ status }) => status).sort(), [200, ...Array(9).fill(409)])
})
