import { MessagingUnavailableError } from '@techshop/messaging/errors'
import { eventually } from '@techshop/test-kit/eventually'
import { sql } from 'kysely'
import t from 'tap'
import { replayOutbox, replayState } from './replay.ts'
import { republishShop } from './testing/shop-tables.ts'
import { addThings, append, createWorld, event, happened, numbers } from './testing/world.ts'

t.test('replays the outbox, with fresh ids, or what is recorded since then', async (t) => {
  const { db, connect, start, follow, settled } = await createWorld(t)
  start()
  await settled()
  const received = follow()
  await append(
    db,
    numbers(1200).map((n) => event(n)),
  )
  await eventually('published', () => received.length === 1200)
  const messaging = connect()
  await eventually('connected', () => messaging.connected)
  t.equal(await replayOutbox({ db, messaging, source: 'shop', stream: 'SHOP' }), 1200)
  await eventually('published again', () => received.length === 2400)
  t.equal(new Set(received.map(({ id }) => id)).size, 2400)
  t.equal(new Set(happened(received)).size, 1200)
  await sql`update outbox set created_at = now() - interval '2 days' where id <= 1000`.execute(db)
  const since = new Date(Date.now() - 24 * 3600 * 1000)
  t.equal(await replayOutbox({ db, messaging, source: 'shop', stream: 'SHOP', since }), 200)
})

t.test('replays an event once, however often it was recorded', async (t) => {
  const { db, connect, start, follow, settled } = await createWorld(t)
  start()
  await settled()
  await append(db, [event(1), event(2), event(1), event(1, { version: 2 }), event(2)])
  const messaging = connect()
  await eventually('connected', () => messaging.connected)
  const received = follow()
  await eventually('published', () => received.length === 5)
  t.equal(await replayOutbox({ db, messaging, source: 'shop', stream: 'SHOP' }), 3)
  await eventually('published again', () => received.length === 8)
  const versions = received.slice(5).map(({ subject, version }) => `${subject} ${version}`)
  t.same(new Set(versions), new Set(received.map(({ subject, version }) => `${subject} ${version}`)))
  t.equal(new Set(versions).size, 3)
})

t.test('replays the state of every aggregate', async (t) => {
  const { db, connect, start, follow, settled } = await createWorld(t)
  start()
  await settled()
  await addThings(db, 700)
  const received = follow()
  const messaging = connect()
  await eventually('connected', () => messaging.connected)
  const { state } = republishShop(db)
  t.equal(await replayState({ messaging, source: 'shop', stream: 'SHOP', state }), 700)
  await eventually('published', () => received.length === 700)
})

t.test('says so when JetStream is away', async (t) => {
  const { db, connect } = await createWorld(t)
  await addThings(db, 3)
  const messaging = connect()
  await eventually('connected', () => messaging.connected)
  const { state } = republishShop(db)
  await t.rejects(replayState({ messaging, source: 'shop', stream: 'SHOP', state }), MessagingUnavailableError)
})
