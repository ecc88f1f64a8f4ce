import { eventually } from '@techshop/test-kit/eventually'
import { testLogger as logger } from '@techshop/test-kit/logger'
import { startTestNats } from '@techshop/test-kit/nats'
import t, { type Test } from 'tap'
import { connectMessaging } from './connection.ts'
import { MessagingUnavailableError, PublishRefusedError } from './errors.ts'
import { publish } from './publish.ts'
import { createStream } from './stream.ts'

const definition = { stream: 'SHOP', subjects: ['shop.>'], maxAgeMs: 60_000 }
const bytes = new TextEncoder().encode('{}')

const setUp = async (t: Test) => {
  const nats = await startTestNats()
  const messaging = connectMessaging({ url: nats.url, name: 'tester', logger })
  t.teardown(async () => {
    await messaging.close()
    await nats.remove()
  })
  return { nats, messaging }
}

t.test('connects to a server that starts later, without being asked again', async (t) => {
  const { nats, messaging } = await setUp(t)
  await eventually('connected', () => messaging.connected)
  await nats.kill()
  const late = connectMessaging({ url: nats.url, name: 'late', logger })
  t.teardown(() => late.close())
  t.equal(late.connected, false)
  await eventually('noticed that the server is gone', () => !messaging.connected)
  await nats.start()
  await eventually('both are connected', () => late.connected && messaging.connected)
  t.equal(messaging.connects, 2)
})

t.test('calls a listener after every connect, and at once when connected already', async (t) => {
  const { nats, messaging } = await setUp(t)
  let calls = 0
  messaging.onConnect(() => calls++)
  await eventually('called for the first connect', () => calls === 1)
  let late = 0
  const forget = messaging.onConnect(() => late++)
  await eventually('called at once', () => late === 1)
  forget()
  await nats.kill()
  await eventually('disconnected', () => !messaging.connected)
  await nats.start()
  await eventually('called for the second connect', () => calls === 2)
  t.equal(late, 1, 'a listener that was taken back is left alone')
})

t.test('closes at once even when no server was ever there', async (t) => {
  const messaging = connectMessaging({ url: 'nats://a:b@127.0.0.1:9', name: 'nobody', logger })
  await messaging.close()
  t.equal(messaging.connected, false)
})

t.test('refuses to publish without a connection instead of keeping messages in memory', async (t) => {
  const { nats, messaging } = await setUp(t)
  await eventually('connected', () => messaging.connected)
  await createStream(messaging, definition)
  await nats.kill()
  await eventually('disconnected', () => !messaging.connected)
  const refused = publish(messaging, 'SHOP', 'shop.opened', bytes)
  await t.rejects(refused, { name: 'MessagingUnavailableError', message: 'Not connected to NATS' })
  await nats.start()
  await eventually('connected', () => messaging.connected)
  const { sequence } = await publish(messaging, 'SHOP', 'shop.opened', bytes)
  t.equal(sequence, 1, 'what was refused was not sent after all')
})

t.test('publishes with an acknowledgement, and says so when nobody stores the subject', async (t) => {
  const { messaging } = await setUp(t)
  await eventually('connected', () => messaging.connected)
  await createStream(messaging, definition)
  t.same(await publish(messaging, 'SHOP', 'shop.opened', bytes), { stream: 'SHOP', sequence: 1 })
  t.same(await publish(messaging, 'SHOP', 'shop.opened', bytes), { stream: 'SHOP', sequence: 2 })
  await t.rejects(publish(messaging, 'OTHER', 'other.thing', bytes), MessagingUnavailableError)
})

t.test('tells a message that will never be taken from a server that is away', async (t) => {
  const { messaging } = await setUp(t)
  await eventually('connected', () => messaging.connected)
  await createStream(messaging, definition)
  await t.rejects(publish(messaging, 'SHOP', 'shop.opened', new Uint8Array(2_000_000)), PublishRefusedError)
  await t.rejects(publish(messaging, 'OTHER', 'shop.opened', bytes), PublishRefusedError)
})

t.test('each of many messages under way has its own acknowledgement', async (t) => {
  const { messaging } = await setUp(t)
  await eventually('connected', () => messaging.connected)
  await createStream(messaging, definition)
  const subjects = Array.from({ length: 200 }, (_, n) => (n % 50 === 7 ? 'other.thing' : `shop.opened.${n}`))
  const outcomes = await Promise.allSettled(subjects.map((subject) => publish(messaging, 'SHOP', subject, bytes)))
  const [stored, unstored] = [subjects.filter((subject) => subject !== 'other.thing'), 4]
  t.equal(outcomes.filter(({ status }) => status === 'rejected').length, unstored)
  for (const [place, subject] of stored.entries()) {
    const outcome = outcomes[subjects.indexOf(subject)]
    t.same(outcome, { status: 'fulfilled', value: { stream: 'SHOP', sequence: place + 1 } }, subject)
  }
})

t.test('a message that may not be published is refused, and those beside it are not', async (t) => {
  const { messaging } = await setUp(t)
  await eventually('connected', () => messaging.connected)
  await createStream(messaging, definition)
  const forbidden = publish(messaging, 'SHOP', 'forbidden.thing', bytes)
  const allowed = Array.from({ length: 2000 }, () => publish(messaging, 'SHOP', 'shop.opened', bytes))
  await t.rejects(forbidden, PublishRefusedError)
  await t.rejects(forbidden, { message: /may not publish forbidden.thing/ })
  await t.resolves(Promise.all(allowed))
})

t.test('gives up on an acknowledgement that does not come, and hears later ones', async (t) => {
  const { nats, messaging } = await setUp(t)
  await eventually('connected', () => messaging.connected)
  await createStream(messaging, definition)
  nats.pause()
  const publishing = publish(messaging, 'SHOP', 'shop.opened', bytes)
  await t.rejects(publishing, MessagingUnavailableError)
  await t.rejects(publishing, { message: /no acknowledgement in time/ })
  nats.resume()
  await eventually('published', () =>
    publish(messaging, 'SHOP', 'shop.opened', bytes).then(
      () => true,
      () => false,
    ),
  )
})

t.test('publishes on a connection that was made anew', async (t) => {
  const { nats, messaging } = await setUp(t)
  await eventually('connected', () => messaging.connected)
  await createStream(messaging, definition)
  await publish(messaging, 'SHOP', 'shop.opened', bytes)
  await nats.kill()
  await eventually('disconnected', () => !messaging.connected)
  await nats.start()
  await eventually('connected again', () => messaging.connected)
  t.same(await publish(messaging, 'SHOP', 'shop.opened', bytes), { stream: 'SHOP', sequence: 2 })
})

t.test('gives up on an acknowledgement as soon as the connection breaks', async (t) => {
  const { nats, messaging } = await setUp(t)
  await eventually('connected', () => messaging.connected)
  await createStream(messaging, definition)
  nats.pause()
  let settled = false
  const publishing = publish(messaging, 'SHOP', 'shop.opened', bytes).finally(() => {
    settled = true
  })
  publishing.catch(() => {})
  const disconnected = eventually('disconnected', () => !messaging.connected)
  await nats.kill()
  await disconnected
  await eventually('rejected right after', () => settled, 1000)
  await t.rejects(publishing, MessagingUnavailableError)
})

t.test('many instances make the same stream at once', async (t) => {
  const { messaging } = await setUp(t)
  await eventually('connected', () => messaging.connected)
  await Promise.all(Array.from({ length: 10 }, () => createStream(messaging, definition)))
  t.same(await publish(messaging, 'SHOP', 'shop.opened', bytes), { stream: 'SHOP', sequence: 1 })
})
