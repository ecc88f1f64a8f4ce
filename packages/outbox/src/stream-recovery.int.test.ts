import { setTimeout as sleep } from 'node:timers/promises'
import { deleteStream, inspectStream } from '@techshop/messaging/stream'
import { eventually } from '@techshop/test-kit/eventually'
import t from 'tap'
import {
  addThings,
  append,
  asked,
  changed,
  createWorld,
  event,
  happened,
  holdsAll,
  numbers,
  type Received,
} from './testing/world.ts'

t.test('the first start makes the stream and tells it the state of everything', async (t) => {
  const { db, start, follow } = await createWorld(t)
  await addThings(db, 300, 10)
  start()
  const received = follow()
  await eventually('the state is there', () => changed(received).length >= 300)
  t.equal(asked(received).length, 10)
})

t.test('a restart on a whole stream publishes nothing again', async (t) => {
  const { db, nats, start, follow, settled } = await createWorld(t)
  await addThings(db, 5)
  const first = start()
  await settled()
  await append(db, [event(1)])
  const received = follow()
  await eventually('published', () => holdsAll(received, [1]))
  await first.stop()
  await nats.stop()
  await nats.start()
  start()
  await append(db, [event(2)])
  await eventually('published', () => holdsAll(received, [2]))
  t.equal(changed(received).length, 5)
  t.equal(happened(received).length, 2)
})

for (const way of [
  'under the live server',
  'together with a kill -9',
  'while it rests',
  'by an administrator',
] as const) {
  t.test(`storage deleted ${way}: unsettled first, then all state, then the outbox`, async (t) => {
    const { db, nats, connect, start, follow, settled } = await createWorld(t)
    await addThings(db, 50, 10)
    start()
    await settled()
    const before = follow()
    await append(
      db,
      numbers(30).map((n) => event(n)),
    )
    await eventually('published', () => holdsAll(before, numbers(30)))
    const ids = new Set(before.map(({ id }) => id))
    before.length = 0
    const messaging = connect()
    await eventually('connected', () => messaging.connected)
    const old = await inspectStream(messaging, 'SHOP')

    if (way === 'by an administrator') await deleteStream(messaging, 'SHOP')
    if (way === 'under the live server') await nats.wipe()
    if (way === 'together with a kill -9') await Promise.all([nats.kill(), nats.wipe()]).then(() => nats.wipe())
    if (way === 'while it rests') await nats.stop().then(() => nats.wipe())
    if (way === 'together with a kill -9' || way === 'while it rests') await nats.start()

    await eventually('there is another stream', async () => {
      const state = await inspectStream(messaging, 'SHOP').catch(() => undefined)
      return state !== undefined && state.created !== old?.created
    })
    await settled()
    const received = follow()
    await eventually('everything is in it', () => {
      const things = new Set(changed(received).map(({ subject }) => subject))
      return asked(received).length >= 10 && things.size === 50 && holdsAll(received, numbers(30))
    })
    const last = (list: Received[]) => Math.max(...list.map(({ sequence }) => sequence))
    const first = (list: Received[]) => Math.min(...list.map(({ sequence }) => sequence))
    t.ok(last(asked(received)) < first(changed(received)), 'unsettled before state')
    t.ok(
      last(changed(received)) < first(received.filter(({ type }) => type === 'shop.thing.happened.v1')),
      'state before the outbox',
    )
    const history = received.filter(({ replayed }) => replayed)
    t.same(new Set(history.map(({ type }) => type)), new Set(['shop.thing.happened.v1']), 'the outbox is history')
    t.ok(new Set(happened(history)).size >= 30, 'and all of it is marked as that')
    t.notOk(
      received.some(({ id }) => ids.has(id)),
      'with fresh ids',
    )
    await eventually('the old follower has it, too', () => holdsAll(before, numbers(30)))
  })
}

t.test('counts its recoveries, of which making the first stream is none', async (t) => {
  const { db, nats, start, settled } = await createWorld(t)
  await addThings(db, 1)
  const { metrics } = start()
  await settled()
  const recoveries = async () =>
    Number(
      (await metrics.getSingleMetricAsString('outbox_stream_recoveries_total')).match(
        /^outbox_stream_recoveries_total (\d+)$/m,
      )?.[1],
    )
  t.equal(await recoveries(), 0)
  await nats.wipe()
  await eventually('the lost one counts', async () => (await recoveries()) === 1)
})

t.test('files deleted under an idle server, which answers from memory: the next event is not stuck', async (t) => {
  const { db, nats, start, follow, settled } = await createWorld(t)
  start()
  await settled()
  const received = follow()
  await append(
    db,
    numbers(10).map((n) => event(n)),
  )
  await eventually('published', () => holdsAll(received, numbers(10)))
  await sleep(3000)
  await nats.wipe()
  await append(db, [event(10)])
  received.length = 0
  await eventually('everything comes again', () => holdsAll(received, numbers(11)))
})
