import { connectMessaging } from '@techshop/messaging/connection'
import { broadcast } from '@techshop/messaging/core'
import { eventually } from '@techshop/test-kit/eventually'
import { testLogger as logger } from '@techshop/test-kit/logger'
import { startTestNats } from '@techshop/test-kit/nats'
import t from 'tap'
import { connectHints } from './hints.ts'
import { createOrderChanges, type OrderHint } from './order-changes.ts'

const nats = await startTestNats()
const connect = async (name: string) => {
  const messaging = connectMessaging({ url: nats.url, name, logger })
  await eventually('NATS is connected', () => messaging.connected)
  const changes = createOrderChanges()
  const told: OrderHint[] = []
  changes.followAll((hint) => told.push({ id: hint.id, version: hint.version }))
  let published = 0
  const hints = connectHints(messaging, changes, () => {
    published += 1
  })
  t.teardown(async () => {
    hints.stop()
    await messaging.close()
  })
  return { messaging, hints, told, published: () => published }
}
const one = await connect('one')
const other = await connect('other')
t.teardown(() => nats.remove())
// Only who listens already is told.
await eventually('they hear each other', () => {
  one.hints.send({ id: 'first', version: 1 }, false)
  return other.told.length > 0
})
const isTold = (hint: OrderHint) => eventually('the other is told', () => other.told.some(({ id }) => id === hint.id))

t.test('a hint reaches this process at once and the others over NATS', async (t) => {
  const hint = { id: 'a', version: 2 }
  one.hints.send(hint, false)
  t.same(one.told.at(-1), hint)
  await isTold(hint)
  t.same(other.told.at(-1), hint)
  t.equal(other.published(), 0)
})

t.test('hints of one moment travel together, each with what it says', async (t) => {
  for (const version of [2, 3, 4]) one.hints.send({ id: `together-${version}`, version }, false)
  await isTold({ id: 'together-4', version: 4 })
  t.same(other.told.slice(-3), [
    { id: 'together-2', version: 2 },
    { id: 'together-3', version: 3 },
    { id: 'together-4', version: 4 },
  ])
})

t.test('a process that publishes nothing itself has others publish for it', async () => {
  one.hints.send({ id: 'b', version: 1 }, true)
  await eventually('the other publishes', () => other.published() === 1)
})

t.test('what is no hint is ignored', async (t) => {
  const told = other.told.length
  for (const nonsense of [null, 'x', {}, { id: 1, version: 1 }, { id: 'x' }, [], [null, { id: 2 }]]) {
    broadcast(one.messaging, 'hint.orders.x', nonsense)
  }
  one.hints.send({ id: 'c', version: 1 }, false)
  await isTold({ id: 'c', version: 1 })
  t.equal(other.told.length, told + 1)
})

t.test('without NATS a hint still reaches this process, and nobody is troubled', async (t) => {
  await nats.kill()
  await eventually('the connection is lost', () => !one.messaging.connected)
  one.hints.send({ id: 'd', version: 1 }, true)
  t.same(one.told.at(-1), { id: 'd', version: 1 })
})
