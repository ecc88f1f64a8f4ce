import { setTimeout as sleep } from 'node:timers/promises'
import { eventually } from '@techshop/test-kit/eventually'
import t from 'tap'
import type { Emit, Republish } from './relay.ts'
import { republishShop } from './testing/shop-tables.ts'
import {
  addThings,
  append,
  asked,
  changed,
  createWorld,
  event,
  holdsAll,
  killProcess,
  numbers,
} from './testing/world.ts'

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

t.test('a recovery that is killed in the middle is followed by another, which begins again', async (t) => {
  const { db, nats, spawnRelay, start, follow, settled } = await createWorld(t)
  await addThings(db, 200)
  const first = start()
  await settled()
  await first.stop()
  await nats.kill()
  await nats.wipe()
  await nats.start()
  const child = spawnRelay({ RECOVERY_PAUSE_MS: '20' })
  const received = follow()
  await eventually('it recovers', () => changed(received).length > 20)
  await killProcess(child)
  t.ok(changed(received).length < 200, 'it was killed in the middle')
  const { healing_since } = await db.selectFrom('outbox_stream').selectAll().executeTakeFirstOrThrow()
  t.ok(healing_since, 'which is on record')
  start()
  await settled()
  await eventually('all state is there', () => new Set(changed(received).map(({ subject }) => subject)).size === 200)
})

t.test('a recovery that stands still is followed by another', async (t) => {
  const { db, nats, spawnRelay, start, follow, settled } = await createWorld(t)
  await addThings(db, 200)
  const first = start()
  await settled()
  await first.stop()
  await nats.kill()
  await nats.wipe()
  await nats.start()
  const child = spawnRelay({ RECOVERY_PAUSE_MS: '20' })
  const received = follow()
  await eventually('it recovers', () => changed(received).length > 20)
  child.kill('SIGSTOP')
  start()
  await settled()
  await eventually('all state is there', () => new Set(changed(received).map(({ subject }) => subject)).size === 200)
})

t.test('of several instances one recovers, and ordinary publishing goes on meanwhile', async (t) => {
  const { db, start, follow } = await createWorld(t)
  await addThings(db, 20)
  const recovery = { now: 0, most: 0, runs: 0 }
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const plain = republishShop(db)
  const slow: Republish = {
    unsettled: (emit) => plain.unsettled(emit),
    state: async (emit: Emit) => {
      recovery.runs += 1
      recovery.most = Math.max(recovery.most, ++recovery.now)
      await released
      await plain.state(emit)
      recovery.now -= 1
    },
  }
  const relays = numbers(3).map(() => start({ republish: slow }))
  const received = follow()
  await eventually('one recovers', () => recovery.now === 1)
  await append(db, [event(1)])
  for (const relay of relays) relay.nudge()
  await eventually('an event goes through', () => holdsAll(received, [1]))
  await sleep(1500)
  release()
  await eventually('all state is there', () => changed(received).length >= 20)
  t.same(recovery, { now: 0, most: 1, runs: 1 })
})

t.test('a second loss while the first is recovered makes it begin again', async (t) => {
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
