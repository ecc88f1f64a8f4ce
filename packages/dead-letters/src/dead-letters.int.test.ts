import { Registry } from '@prometheus-io/client'
import { connectDatabase } from '@techshop/database/connection'
import { isInfrastructureError } from '@techshop/database/errors'
import { connectMessaging } from '@techshop/messaging/connection'
import { type ConsumerMessage, startConsumer } from '@techshop/messaging/consumer'
import { publish } from '@techshop/messaging/publish'
import { createStream } from '@techshop/messaging/stream'
import { createTestDatabase } from '@techshop/test-kit/database'
import { eventually } from '@techshop/test-kit/eventually'
import { testLogger as logger } from '@techshop/test-kit/logger'
import { startTestNats } from '@techshop/test-kit/nats'
import { sql } from 'kysely'
import t, { type Test } from 'tap'
import { deadLetterAfterFailures, listDeadLetters, resendDeadLetter } from './dead-letters.ts'
import { messageKey } from './message-key.ts'
import { createDeadLetters, dropDeadLetters } from './migrations.ts'
import type { DeadLettersTables } from './tables.ts'

const setUp = async (t: Test) => {
  const { db, drop } = await createTestDatabase<DeadLettersTables>({
    connect: connectDatabase,
    template: 'dead-letters',
    migrate: createDeadLetters,
  })
  t.teardown(drop)
  const metrics = new Registry()
  const failureHandler = (consumer = 'follower', maxFailures = 3) =>
    deadLetterAfterFailures({ db, consumer, maxFailures, logger, metrics })
  return { db, metrics, failureHandler }
}

const message = (data: unknown, extra: Partial<ConsumerMessage> = {}): ConsumerMessage => ({
  stream: 'SHOP',
  durable: 'follower',
  subject: 'shop.door.opened.v1',
  data,
  payload: new TextEncoder().encode(JSON.stringify(data)),
  sequence: 1,
  deliveries: 1,
  publishedAt: new Date(),
  ...extra,
})

const cloudEvent = (id: string, subject = 'door-1') => ({ id, type: 'shop.door.opened.v1', subject, version: 4 })

t.test('a message is retried a few times, then becomes a dead letter with its error', async (t) => {
  const { db, failureHandler } = await setUp(t)
  const { onFailure } = failureHandler()
  const verdicts = []
  for (const n of [1, 2, 3]) verdicts.push(await onFailure(message({ door: 1 }), new Error(`no ${n}`)))
  t.same(verdicts, ['retry', 'retry', 'dead-lettered'])
  const [deadLetter, ...others] = await listDeadLetters(db)
  t.equal(others.length, 0)
  t.match(deadLetter, {
    consumer: 'follower',
    stream: 'SHOP',
    subject: 'shop.door.opened.v1',
    payload: '{"door":1}',
    error: /no 3/,
    failures: 3,
  })
  t.ok(deadLetter && deadLetter.firstFailedAt <= deadLetter.deadLetteredAt)
})

t.test('what has failed less often is not listed', async (t) => {
  const { db, failureHandler } = await setUp(t)
  await failureHandler().onFailure(message(1), new Error('no'))
  t.same(await listDeadLetters(db), [])
})

t.test('each message and each consumer is counted for itself', async (t) => {
  const { db, failureHandler } = await setUp(t)
  const one = failureHandler('one', 2)
  const other = failureHandler('other', 2)
  t.equal(await one.onFailure(message(1), new Error('no')), 'retry')
  t.equal(await one.onFailure(message(2), new Error('no')), 'retry')
  t.equal(await other.onFailure(message(1), new Error('no')), 'retry')
  t.equal(await one.onFailure(message(1), new Error('no')), 'dead-lettered')
  t.equal((await listDeadLetters(db, 'one')).length, 1)
  t.equal((await listDeadLetters(db, 'other')).length, 0)
})

t.test('instances that count the same message at once lose no count', async (t) => {
  const { db, failureHandler } = await setUp(t)
  const { onFailure } = failureHandler('follower', 20)
  const verdicts = await Promise.all(Array.from({ length: 20 }, () => onFailure(message(1), new Error('no'))))
  t.equal(verdicts.filter((verdict) => verdict === 'dead-lettered').length, 1)
  t.equal((await listDeadLetters(db))[0]?.failures, 20)
})

t.test('an event that is published again under another id becomes a dead letter at once, and once', async (t) => {
  const { db, failureHandler } = await setUp(t)
  const { onFailure } = failureHandler('follower', 2)
  await onFailure(message(cloudEvent('a')), new Error('no'))
  t.equal(await onFailure(message(cloudEvent('a')), new Error('no')), 'dead-lettered')
  t.equal(await onFailure(message(cloudEvent('b')), new Error('no')), 'dead-lettered')
  t.equal(await onFailure(message(cloudEvent('c', 'door-2')), new Error('no')), 'retry', 'another aggregate is another')
  t.equal((await listDeadLetters(db)).length, 1)
})

t.test('bytes that are no text, and errors that are no Error, become dead letters as well', async (t) => {
  const { db, failureHandler } = await setUp(t)
  const payload = Uint8Array.of(0, 0xff, 0x7b)
  const { onFailure } = failureHandler('follower', 1)
  t.equal(await onFailure(message(undefined, { payload }), 'no\0way'), 'dead-lettered')
  t.equal((await listDeadLetters(db))[0]?.error, 'noway')
  const row = await db.selectFrom('dead_letters').select('payload').executeTakeFirstOrThrow()
  t.same([...row.payload], [...payload])
})

t.test('sending again runs the same handler with the same message, and removes it when that succeeds', async (t) => {
  const { db, failureHandler } = await setUp(t)
  const data = cloudEvent('a')
  await failureHandler('follower', 1).onFailure(message(data), new Error('no'))
  const [{ id } = { id: '' }] = await listDeadLetters(db)
  await t.rejects(
    resendDeadLetter(db, id, async () => {
      throw new Error('still no')
    }),
    /still no/,
  )
  t.match((await listDeadLetters(db))[0], { failures: 2, error: /still no/ })
  const handled: ConsumerMessage[] = []
  await resendDeadLetter(db, id, async (again) => void handled.push(again))
  t.match(handled, [{ stream: 'SHOP', durable: 'follower', subject: 'shop.door.opened.v1', data }])
  t.same(await listDeadLetters(db), [])
  await resendDeadLetter(db, id, async (again) => void handled.push(again))
  t.equal(handled.length, 1, 'what is gone is not handled')
})

t.test('counts of messages that were handled after all are forgotten after a day', async (t) => {
  const { db, failureHandler } = await setUp(t)
  const { onFailure } = failureHandler()
  await onFailure(message(1), new Error('no'))
  await sql`update dead_letters set last_failed_at = now() - interval '2 days'`.execute(db)
  await onFailure(message(2), new Error('no'))
  const rows = await db.selectFrom('dead_letters').select('payload').execute()
  t.same(
    rows.map(({ payload }) => payload.toString()),
    ['2'],
  )
})

t.test('tells how many dead letters each consumer has', async (t) => {
  const { metrics, failureHandler } = await setUp(t)
  const { onFailure } = failureHandler('one', 1)
  failureHandler('other', 1)
  await onFailure(message(1), new Error('no'))
  await onFailure(message(2), new Error('no'))
  const text = await metrics.metrics()
  t.match(text, /messaging_dead_letters\{consumer="one"\} 2/)
  t.match(text, /messaging_dead_letters\{consumer="other"\} 0/)
})

t.test('the release before the renaming goes on through the old name', async (t) => {
  const { db, failureHandler } = await setUp(t)
  const { onFailure } = failureHandler('follower', 3)
  // As release 0.1 says it.
  const countFailure = () =>
    sql`
      insert into parked_messages (consumer, key, stream, subject, payload, error, parked_at)
      values ('follower', ${messageKey(message(1))}, 'STREAM', 'subject', 'x', 'of the old release', null)
      on conflict (consumer, key) do update set
        failures = parked_messages.failures + 1,
        parked_at = coalesce(parked_messages.parked_at, case when parked_messages.failures + 1 >= 3 then now() end)
      returning parked_at, failures`.execute(db)
  await countFailure()
  t.equal(await onFailure(message(1), new Error('of the new release')), 'retry')
  t.match((await countFailure()).rows, [{ failures: 3, parked_at: Date }])
  t.equal((await listDeadLetters(db)).length, 1)
  await sql`delete from parked_messages where parked_at is not null`.execute(db)
  t.same(await listDeadLetters(db), [])
})

t.test('the migration can be undone', async (t) => {
  const { db } = await setUp(t)
  await dropDeadLetters(db)
  await createDeadLetters(db)
  t.same(await listDeadLetters(db), [])
})

t.test(
  'a consumer sets aside what keeps failing, handles all the rest, and takes it back when it is sent again',
  async (t) => {
    const { db, metrics, failureHandler } = await setUp(t)
    const nats = await startTestNats()
    const messaging = connectMessaging({ url: nats.url, name: 'follower', logger })
    await eventually('connected', () => messaging.connected)
    await createStream(messaging, { stream: 'SHOP', subjects: ['shop.>'], maxAgeMs: 60_000 })
    const handled: unknown[] = []
    let broken = true
    const handle = async ({ data }: ConsumerMessage) => {
      if (broken && data === 'poison') throw new Error('can not read this')
      handled.push(data)
    }
    const consumer = startConsumer({
      messaging,
      stream: 'SHOP',
      durable: 'follower',
      filterSubject: 'shop.>',
      concurrency: 2,
      handle,
      ...failureHandler('follower', 2),
      isInfrastructureError,
      logger,
      metrics,
    })
    t.teardown(async () => {
      await consumer.stop()
      await messaging.close()
      await nats.remove()
    })
    for (const text of ['"poison"', 'no json', '1', '2', '3']) {
      await publish(messaging, 'SHOP', 'shop.door.opened.v1', new TextEncoder().encode(text))
    }
    await eventually('there are two dead letters', async () => (await listDeadLetters(db)).length === 2)
    await eventually('the rest is handled', () => handled.length === 3)
    await eventually('nothing is left', () => consumer.lag === 0)
    broken = false
    for (const { id, payload } of await listDeadLetters(db)) {
      if (payload === '"poison"') await resendDeadLetter(db, id, handle)
      else await t.rejects(resendDeadLetter(db, id, handle), SyntaxError)
    }
    t.same(handled.at(-1), 'poison')
    t.same(
      (await listDeadLetters(db)).map(({ payload }) => payload),
      ['no json'],
    )
  },
)
