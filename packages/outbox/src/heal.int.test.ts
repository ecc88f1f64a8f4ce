import { cp, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { publish } from '@techshop/messaging/publish'
import { deleteStream, inspectStream } from '@techshop/messaging/stream'
import { eventually } from '@techshop/test-nats/eventually'
import t from 'tap'
import type { Emit, Republish } from './relay.ts'
import { republishShop } from './testing/shop-tables.ts'
import {
  addThings,
  append,
  createWorld,
  event,
  happened,
  holdsAll,
  killProcess,
  numbers,
  type Received,
} from './testing/world.ts'

const ofType = (received: Received[], type: string) => received.filter((one) => one.type === type)
const asked = (received: Received[]) => ofType(received, 'shop.thing.asked.v1')
const changed = (received: Received[]) => ofType(received, 'shop.thing.changed.v1')

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
    t.ok(last(changed(received)) < first(ofType(received, 'shop.thing.happened.v1')), 'state before the outbox')
    t.notOk(
      received.some(({ id }) => ids.has(id)),
      'with fresh ids',
    )
    await eventually('the old follower has it, too', () => holdsAll(before, numbers(30)))
  })
}

/** What a power cut leaves of a stream: an earlier state of its files; consumers may remember more. */
async function loseTail(nats: Awaited<ReturnType<typeof createWorld>>['nats'], lose: () => Promise<void>) {
  const messages = path.join(nats.storeDir, '$G', 'streams', 'SHOP', 'msgs')
  const earlier = `${nats.storeDir}-earlier`
  await nats.stop()
  await cp(messages, earlier, { recursive: true })
  await nats.start()
  await lose()
  await nats.kill()
  await rm(messages, { recursive: true })
  await cp(earlier, messages, { recursive: true })
}

t.test(
  'a stream that has lost its tail is made anew with everything, for followers that were further, too',
  async (t) => {
    const { db, nats, start, follow, settled } = await createWorld(t)
    start()
    await settled()
    const received = follow()
    await append(
      db,
      numbers(10).map((n) => event(n)),
    )
    await eventually('published', () => holdsAll(received, numbers(10)))
    await loseTail(nats, async () => {
      await append(
        db,
        numbers(10, 10).map((n) => event(n)),
      )
      await eventually('published', () => holdsAll(received, numbers(20)))
    })
    received.length = 0
    await append(db, [event(20)])
    await nats.start()
    await eventually('everything comes again', () => holdsAll(received, numbers(21)))
  },
)

t.test('a lost tail is noticed even when others have published in its place', async (t) => {
  const { db, nats, connect, start, follow, settled } = await createWorld(t)
  const relay = start()
  await settled()
  const received = follow()
  await append(
    db,
    numbers(10).map((n) => event(n)),
  )
  await eventually('published', () => holdsAll(received, numbers(10)))
  await loseTail(nats, async () => {
    await append(
      db,
      numbers(10, 10).map((n) => event(n)),
    )
    await eventually('published', () => holdsAll(received, numbers(20)))
    await relay.stop()
  })
  await nats.start()
  const hasty = connect()
  await eventually('connected', () => hasty.connected)
  const bytes = new TextEncoder().encode(JSON.stringify({ id: 'hasty', type: 'shop.hasty.v1' }))
  for (const _ of numbers(30)) await publish(hasty, 'SHOP', 'shop.hasty.v1', bytes)
  start()
  received.length = 0
  await eventually('everything comes again', () => holdsAll(received, numbers(20)))
})

t.test(
  'under load and one wipe after the other, everything that was ever committed is in the last stream',
  async (t) => {
    const { db, nats, start, follow, settled } = await createWorld(t)
    const relays = [start(), start()]
    await settled()
    let appended = 0
    let loading = true
    const load = Promise.all(
      relays.map(async (relay) => {
        while (loading) {
          const from = appended
          appended += 5
          await append(
            db,
            numbers(5, from).map((n) => event(n)),
          )
          relay.nudge()
        }
      }),
    )
    for (const round of numbers(4)) {
      await sleep(300)
      if (round % 2 === 0) await nats.wipe()
      else {
        await nats.kill()
        await nats.wipe()
        await nats.start()
      }
      await sleep(700)
    }
    loading = false
    await load
    await sleep(4000)
    await settled()
    const received = follow()
    await eventually('everything is in it', () => holdsAll(received, numbers(appended)))
    t.ok(appended > 50)
  },
)

t.test('a healer that is killed in the middle is followed by another, which begins again', async (t) => {
  const { db, nats, spawnRelay, start, follow, settled } = await createWorld(t)
  await addThings(db, 200)
  const first = start()
  await settled()
  await first.stop()
  await nats.kill()
  await nats.wipe()
  await nats.start()
  const child = spawnRelay({ HEAL_PAUSE_MS: '20' })
  const received = follow()
  await eventually('it heals', () => changed(received).length > 20)
  await killProcess(child)
  t.ok(changed(received).length < 200, 'it was killed in the middle')
  const { healing_since } = await db.selectFrom('outbox_stream').selectAll().executeTakeFirstOrThrow()
  t.ok(healing_since, 'which is on record')
  start()
  await settled()
  await eventually('all state is there', () => new Set(changed(received).map(({ subject }) => subject)).size === 200)
})

t.test('a healer that stands still is followed by another', async (t) => {
  const { db, nats, spawnRelay, start, follow, settled } = await createWorld(t)
  await addThings(db, 200)
  const first = start()
  await settled()
  await first.stop()
  await nats.kill()
  await nats.wipe()
  await nats.start()
  const child = spawnRelay({ HEAL_PAUSE_MS: '20' })
  const received = follow()
  await eventually('it heals', () => changed(received).length > 20)
  child.kill('SIGSTOP')
  start()
  await settled()
  await eventually('all state is there', () => new Set(changed(received).map(({ subject }) => subject)).size === 200)
})

t.test('of several instances one heals, and ordinary publishing goes on meanwhile', async (t) => {
  const { db, start, follow } = await createWorld(t)
  await addThings(db, 20)
  const healing = { now: 0, most: 0, runs: 0 }
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const plain = republishShop(db)
  const slow: Republish = {
    unsettled: (emit) => plain.unsettled(emit),
    state: async (emit: Emit) => {
      healing.runs += 1
      healing.most = Math.max(healing.most, ++healing.now)
      await released
      await plain.state(emit)
      healing.now -= 1
    },
  }
  const relays = numbers(3).map(() => start({ republish: slow }))
  const received = follow()
  await eventually('one heals', () => healing.now === 1)
  await append(db, [event(1)])
  for (const relay of relays) relay.nudge()
  await eventually('an event goes through', () => holdsAll(received, [1]))
  await sleep(1500)
  release()
  await eventually('all state is there', () => changed(received).length >= 20)
  t.same(healing, { now: 0, most: 1, runs: 1 })
})

t.test('a second loss while the first is healed makes it begin again', async (t) => {
  const { db, nats, start, follow, settled } = await createWorld(t)
  await addThings(db, 100, 100)
  let runs = 0
  const plain = republishShop(db)
  start({
    republish: {
      unsettled: async (emit) => {
        await plain.unsettled(emit)
        runs += 1
        if (runs !== 1) return
        await nats.kill()
        await nats.wipe()
        await nats.start()
      },
      state: (emit) => plain.state(emit),
    },
  })
  await eventually('it began again', () => runs > 1)
  await settled()
  const received = follow()
  await eventually('all is there', () => asked(received).length >= 100 && changed(received).length >= 100)
  t.pass()
})

t.test('counts its heals', async (t) => {
  const { db, nats, start, settled } = await createWorld(t)
  await addThings(db, 1)
  const { metrics } = start()
  await settled()
  const heals = async () =>
    Number((await metrics.getSingleMetricAsString('outbox_heals_total')).match(/^outbox_heals_total (\d+)$/m)?.[1])
  await eventually('the first stream counts', async () => (await heals()) === 1)
  await nats.wipe()
  await eventually('the lost one, too', async () => (await heals()) === 2)
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
