import { setTimeout as sleep } from 'node:timers/promises'
import { createStream } from '@techshop/messaging/stream'
import { eventually } from '@techshop/test-kit/eventually'
import { sql } from 'kysely'
import t from 'tap'
import { appendToOutbox } from './append.ts'
import { publishBatch } from './batch.ts'
import { pruneBatch } from './pruning.ts'
import { append, createWorld, event, happened, holdsAll, killProcess, numbers, unpublished } from './testing/world.ts'

t.test('publishes what was committed, as a CloudEvent with its request and trace', async (t) => {
  const { db, start, follow, settled } = await createWorld(t)
  const relay = start()
  const received = follow()
  await settled()
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
  await append(db, [event(1, { version: 7, requestId: 'request-1', traceparent, data: { name: 'Lamp' } })])
  relay.nudge()
  await eventually('received', () => received.length === 1)
  const [first] = received
  t.match(first, {
    specversion: '1.0',
    id: /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/,
    source: '/shop',
    type: 'shop.thing.happened.v1',
    subject: 'thing-1',
    time: /^\d{4}-\d\d-\d\dT.*Z$/,
    datacontenttype: 'application/json',
    version: 7,
    requestid: 'request-1',
    traceparent,
    data: { name: 'Lamp' },
  })
})

t.test('publishes nothing of a transaction that was rolled back', async (t) => {
  const { db, start, follow, settled } = await createWorld(t)
  const relay = start()
  const received = follow()
  await settled()
  const failing = db.transaction().execute(async (trx) => {
    await appendToOutbox(trx, [event(1)])
    relay.nudge()
    throw new Error('rolled back')
  })
  await t.rejects(failing)
  await append(db, [event(2)])
  relay.nudge()
  await eventually('the committed one is received', () => received.length > 0)
  t.same(happened(received), ['thing-2'])
})

t.test('an event that commits after later ones have been published is published, too', async (t) => {
  const { db, start, follow } = await createWorld(t)
  const relay = start()
  const received = follow()
  const slow = await db.startTransaction().execute()
  await appendToOutbox(slow, [event(1)])
  await append(db, [event(2)])
  relay.nudge()
  await eventually('the later one is published', () => happened(received).includes('thing-2'))
  await slow.commit().execute()
  await eventually('the earlier one, too', () => happened(received).includes('thing-1'))
})

t.test('finds what was never nudged', async (t) => {
  const { db, start, follow } = await createWorld(t)
  await append(db, [event(1)])
  start()
  const received = follow()
  await eventually('published', () => holdsAll(received, [1]))
  await append(db, [event(2)])
  await eventually('published', () => holdsAll(received, [2]))
})

t.test('a nudge does not wait for the sweep', async (t) => {
  const { db, start, follow } = await createWorld(t)
  const relay = start()
  const received = follow()
  await append(db, [event(0)])
  await eventually('it works', () => holdsAll(received, [0]))
  const publishInTurn = async (events: readonly number[], recorded: () => void) => {
    const begun = performance.now()
    for (const n of events) {
      await append(db, [event(n)])
      recorded()
      await eventually('published', () => holdsAll(received, [n]))
    }
    return performance.now() - begun
  }
  const swept = await publishInTurn(numbers(4, 1), () => {})
  const nudged = await publishInTurn(numbers(4, 5), () => relay.nudge())
  t.ok(nudged < swept / 2, 'it takes less than half of what sweeps take')
})

t.test('stopping publishes what was recorded a moment ago', async (t) => {
  const { db, start, settled } = await createWorld(t)
  const relay = start()
  await settled()
  await append(db, [event(1)])
  await relay.stop()
  t.equal(await unpublished(db), 0)
})

t.test('several instances share the work; each event is published once when nothing fails', async (t) => {
  const { db, start, follow, settled } = await createWorld(t)
  const relays = [start(), start(), start()]
  const received = follow()
  await settled()
  await Promise.all(
    numbers(20).map((n) =>
      append(
        db,
        numbers(100, n * 100).map((m) => event(m)),
      ),
    ),
  )
  for (const relay of relays) relay.nudge()
  await eventually('all are received', () => holdsAll(received, numbers(2000)))
  t.equal(await unpublished(db), 0)
  t.equal(happened(received).length, 2000)
  const shares = await Promise.all(
    relays.map(
      async ({ metrics }) => (await metrics.getSingleMetricAsString('outbox_published_total')).match(/ (\d+)$/m)?.[1],
    ),
  )
  t.equal(
    shares.reduce((sum, share) => sum + Number(share), 0),
    2000,
  )
})

t.test('kill -9 of an instance at any moment loses nothing', async (t) => {
  const { db, start, spawnRelay, follow } = await createWorld(t)
  const received = follow()
  let appended = 0
  for (const _round of numbers(3)) {
    const child = spawnRelay()
    const first = appended
    await append(db, [event(first)])
    await eventually('it publishes', () => holdsAll(received, [first]))
    await append(
      db,
      numbers(1000, first + 1).map((n) => event(n)),
    )
    appended += 1001
    await sleep(Math.random() * 60)
    await killProcess(child)
  }
  start()
  await eventually('all are received', () => holdsAll(received, numbers(appended)))
  await eventually('all are marked', async () => (await unpublished(db)) === 0)
})

t.test(
  'an instance that stands still with events in its hands does not keep them for ever, nor others from theirs',
  async (t) => {
    const { db, nats, start, spawnRelay, follow } = await createWorld(t)
    const received = follow()
    const child = spawnRelay()
    await append(db, [event(0)])
    await eventually('it publishes', () => holdsAll(received, [0]))
    const holds = async () => {
      const { rows } = await sql`select from pg_locks l join pg_stat_activity a using (pid)
      where a.application_name = 'relay-process' and l.relation = 'outbox'::regclass and l.mode = 'RowShareLock'
        and a.state = 'idle in transaction'`.execute(db)
      return rows.length > 0
    }
    nats.pause()
    await append(
      db,
      numbers(10, 1).map((n) => event(n)),
    )
    await eventually('it has claimed them', holds)
    child.kill('SIGSTOP')
    nats.resume()
    t.ok(await holds(), 'it still holds them')
    await append(
      db,
      numbers(10, 11).map((n) => event(n)),
    )
    start()
    await eventually('the others are published', () => holdsAll(received, numbers(10, 11)))
    await eventually('its own are published, too', async () => (await unpublished(db)) === 0)
  },
)

t.test('marks only what JetStream has acknowledged', async (t) => {
  const { db, connect } = await createWorld(t)
  const messaging = connect()
  await eventually('connected', () => messaging.connected)
  await append(
    db,
    numbers(5).map((n) => event(n)),
  )
  const options = { db, messaging, source: 'shop', stream: 'SHOP' }
  const without = await publishBatch(options, 3)
  t.match(without, { claimed: 3, published: 0 })
  t.equal(without.unavailable.length, 3)
  t.equal(await unpublished(db), 5)
  await createStream(messaging, { stream: 'SHOP', subjects: ['shop.>'], maxAgeMs: 60_000 })
  t.match(await publishBatch(options, 3), { claimed: 3, published: 3, unavailable: [] })
  t.equal(await unpublished(db), 2)
})

t.test('what another instance has claimed holds up nobody', async (t) => {
  const { db, start } = await createWorld(t)
  await append(
    db,
    numbers(10).map((n) => event(n)),
  )
  const claiming = await db.startTransaction().execute()
  await claiming.selectFrom('outbox').selectAll().forUpdate().execute()
  await append(
    db,
    numbers(10, 10).map((n) => event(n)),
  )
  start()
  await eventually('the others are published', async () => (await unpublished(db)) === 10, 10_000)
  await claiming.rollback().execute()
  await eventually('and these when they are given back', async () => (await unpublished(db)) === 0)
})

t.test('an outage of NATS loses nothing, and what waited goes out when it is back', async (t) => {
  const { db, nats, start, follow } = await createWorld(t)
  const relay = start()
  const received = follow()
  await append(db, [event(0)])
  await eventually('it works', () => holdsAll(received, [0]))
  let appended = 1
  for (const round of numbers(3)) {
    const loading = (async () => {
      for (const _step of numbers(20)) {
        await append(
          db,
          numbers(10, appended).map((n) => event(n)),
        )
        appended += 10
        relay.nudge()
      }
    })()
    if (round % 2 === 0) await nats.kill()
    else await nats.stop()
    await loading
    await append(
      db,
      numbers(10, appended).map((n) => event(n)),
    )
    appended += 10
    t.ok((await unpublished(db)) > 0, 'events wait in the database')
    await nats.start()
    const wanted = numbers(appended)
    await eventually('all are received', () => holdsAll(received, wanted))
  }
  await eventually('all are marked', async () => (await unpublished(db)) === 0)
})

t.test('a lost connection to the database is survived', async (t) => {
  const { db, start, follow } = await createWorld(t)
  start()
  const received = follow()
  await append(db, [event(0)])
  await eventually('it works', () => holdsAll(received, [0]))
  await append(
    db,
    numbers(500, 1).map((n) => event(n)),
  )
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(db)
  await append(db, [event(501)])
  await eventually('all are received', () => holdsAll(received, numbers(502)))
})

t.test('an event that JetStream will never take holds up nobody', async (t) => {
  const { db, start, follow } = await createWorld(t)
  const { metrics } = start()
  const received = follow()
  await append(
    db,
    numbers(101).map((n) => event(n, { data: { text: 'x'.repeat(1_100_000) } })),
  )
  await append(
    db,
    numbers(150, 1000).map((n) => event(n)),
  )
  await eventually('the others are published', () => holdsAll(received, numbers(150, 1000)))
  const failures = await metrics.getSingleMetricAsString('outbox_publish_failures_total')
  t.ok(Number(/reason="refused"\} (\d+)/.exec(failures)?.[1]) >= 101)
  await eventually('it stays on record', async () => (await unpublished(db)) === 101)
})

t.test('tells how much waits, and for how long', async (t) => {
  const { db, nats, start } = await createWorld(t)
  await nats.kill()
  const { metrics } = start()
  await append(
    db,
    numbers(3).map((n) => event(n)),
  )
  await sql`update outbox set created_at = now() - interval '1 hour'`.execute(db)
  const text = await metrics.metrics()
  t.match(text, /^outbox_depth_events 3$/m)
  t.ok(Number(text.match(/^outbox_oldest_age_seconds (\S+)$/m)?.[1]) >= 3600)
})

t.test('keeps what was published for 7 days, and prunes it then in small batches', async (t) => {
  const { db } = await createWorld(t)
  await append(
    db,
    numbers(1200).map((n) => event(n)),
  )
  await sql`update outbox set created_at = now() - interval '8 days', published_at = now() - interval '8 days'
    where id <= 1100 and id <> 7`.execute(db)
  await sql`update outbox set created_at = now() - interval '8 days' where id = 7`.execute(db)
  await sql`update outbox set published_at = now() where id > 1100`.execute(db)
  const deleted = [await pruneBatch(db), await pruneBatch(db), await pruneBatch(db), await pruneBatch(db)]
  t.same(deleted, [499, 499, 101, 0])
  const left = await db.selectFrom('outbox').select('id').orderBy('id').execute()
  t.same(
    left.map(({ id }) => Number(id)),
    [7, ...numbers(100, 1101)],
    'what is recent or not published stays',
  )
})

t.test('a running relay prunes, batch after batch', async (t) => {
  const { db, start } = await createWorld(t)
  await append(
    db,
    numbers(700).map((n) => event(n)),
  )
  await sql`update outbox set created_at = now() - interval '8 days', published_at = now() - interval '8 days'`.execute(
    db,
  )
  await start()
  await eventually('nothing is left', async () => {
    const { count } = await db.selectFrom('outbox').select(db.fn.countAll().as('count')).executeTakeFirstOrThrow()
    return Number(count) === 0
  })
})
