import t from 'tap'
import { readEvents } from '../../testing/event-reader.ts'
import { createWorld, offer, placed } from '../../testing/world.ts'

const world = await createWorld(t)
const instance = await world.start()
const elsewhere = world.elsewhere()
await offer(world.db, [{ sku: 'A' }])
const follow = async () => readEvents(`${instance.url}/api/orders/events`, await world.staffToken('orders:read'))

/** The next states of one order, whatever comes in between. */
const nextOf = async (stream: Awaited<ReturnType<typeof follow>>, id: string) => {
  for (;;) {
    const event = await stream.next()
    if (!event || event.order.id === id) return event
  }
}

t.test('staff sees every order that is placed and every change, in whatever process, without tokens', async (t) => {
  const [one, other] = await Promise.all([follow(), follow()])
  const { accessToken, ...order } = await placed(instance)
  for (const stream of [one, other]) {
    t.same(await nextOf(stream, order.id), { event: 'order', id: '1', order })
  }
  await elsewhere.move(order.id, { kind: 'confirm' }, new Date())
  for (const stream of [one, other]) {
    t.match(await nextOf(stream, order.id), { event: 'order', id: '2', order: { status: 'confirmed' } })
    stream.close()
  }
})

t.test('a change whose hint is lost is shown all the same', async (t) => {
  const { id } = await placed(instance)
  const stream = await follow()
  await world.db.transaction().execute(async (trx) => {
    await trx.updateTable('orders').set({ status: 'confirmed', version: 2 }).where('id', '=', id).execute()
    await trx
      .insertInto('order_history')
      .values({
        order_id: id,
        version: 2,
        status: 'confirmed',
        at: new Date(),
        actor: 'stock',
        message: null,
        note: null,
      })
      .execute()
  })
  let event = await nextOf(stream, id)
  while (event?.id === '1') event = await nextOf(stream, id)
  t.match(event, { id: '2', order: { status: 'confirmed' } })
  stream.close()
})

t.test('only staff who may read orders follows them', async (t) => {
  const path = '/api/orders/events'
  t.equal((await instance.call('GET', path)).status, 401)
  t.equal((await instance.call('GET', path, { token: await world.staffToken('catalog:write') })).status, 403)
})

t.test('the stream ends with the process', async (t) => {
  const stream = await follow()
  const stopped = instance.stop()
  let event = await stream.next()
  while (event) event = await stream.next()
  t.equal(stream.retryMs(), 2000)
  await stopped
})
