import { setTimeout as sleep } from 'node:timers/promises'
import { publish } from '@techshop/messaging/publish'
import { eventually } from '@techshop/test-kit/eventually'
import t from 'tap'
import type { Emit } from './relay.ts'
import { loseTail } from './testing/lose-tail.ts'
import { republishShop } from './testing/shop-tables.ts'
import { addThings, append, asked, changed, createWorld, event, holdsAll, numbers } from './testing/world.ts'

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

t.test('a follower that was further and slept while the tail was lost misses nothing', async (t) => {
  const { db, nats, start, follow, followAs, settled } = await createWorld(t)
  start()
  await settled()
  const sleeper = followAs('sleeper')
  await append(
    db,
    numbers(10).map((n) => event(n)),
  )
  await eventually('published', () => holdsAll(sleeper.received, numbers(10)))
  await loseTail(nats, async () => {
    await append(
      db,
      numbers(10, 10).map((n) => event(n)),
    )
    await eventually('published', () => holdsAll(sleeper.received, numbers(20)))
    await sleeper.stop()
  })
  await addThings(db, 5, 5)
  const awake = follow()
  await nats.start()
  await eventually('recovered', () => asked(awake).length >= 5 && changed(awake).length >= 5)
  await settled()
  const { received } = followAs('sleeper')
  await eventually('what is new reaches the sleeper', () => asked(received).length >= 5)
})

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

t.test('a tail that is lost during recovery makes it begin again', async (t) => {
  const { db, nats, connect, start, follow, settled } = await createWorld(t)
  await addThings(db, 1)
  const messaging = connect()
  const received = follow()
  const happening = (n: number) => ({ ...event(n), type: 'shop.thing.changed.v1' })
  let runs = 0
  const state = async (emit: Emit) => {
    runs += 1
    if (runs > 1) {
      for (const n of numbers(30)) await emit(happening(n))
      return
    }
    await loseTail(nats, async () => {
      await eventually('connected', () => messaging.connected)
      await sleep(300)
      for (const n of numbers(10)) await emit(happening(n))
      await eventually('the first half is stored', () => changed(received).length >= 11)
    })
    await nats.start()
    await eventually('connected', () => messaging.connected)
    for (const n of numbers(20, 10)) await emit(happening(n))
  }
  start({ messaging, republish: { unsettled: (emit) => republishShop(db).state(emit), state } })
  await settled()
  const afterwards = follow()
  await eventually('both halves are in the stream', () => {
    const things = new Set(changed(afterwards).map(({ subject }) => subject))
    return numbers(30).every((n) => things.has(`thing-${n}`))
  })
  t.ok(runs > 1)
})
