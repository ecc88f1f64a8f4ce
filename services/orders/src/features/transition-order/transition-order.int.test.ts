import t from 'tap'
import { createWorld, offer, placed } from '../../testing/world.ts'

const world = await createWorld(t)
const instance = await world.start()
const elsewhere = world.elsewhere()
await offer(world.db, [{ sku: 'A' }])
const writer = await world.staffToken('orders:write')
const transition = (id: string, to: string, token: string | undefined = writer, reason?: string) =>
  instance.call('POST', `/api/orders/${id}/transitions`, { token, body: { to, ...(reason ? { reason } : {}) } })

t.test('staff moves an order through its life, each step recorded with who did it', async (t) => {
  const { id } = await placed(instance)
  await elsewhere.move(id, { kind: 'confirm' }, new Date())
  for (const [place, to] of ['paid', 'shipped', 'delivered'].entries()) {
    const { status, body } = await transition(id, to, writer, `because ${to}`)
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
    history.map(({ status, actor, reason }) => [status, actor, reason]),
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
