import { mock } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import t from 'tap'
import { newOrder } from '../domain/new-order.ts'
import { heartbeat, longestStreamMs, retryHint } from './event-stream.ts'
import { createOrderChanges } from './order-changes.ts'
import { orderEvents } from './order-events.ts'
import { createOrderFeed } from './order-feed.ts'

const order = newOrder({
  id: '01960000-0000-7000-8000-000000000001',
  number: 'TS-0000-0001',
  customer: { name: 'Ada', email: 'ada@example.com' },
  shippingAddress: { line1: 'Road 1', city: 'Town', postalCode: '1', country: 'DE' },
  lines: {
    items: [{ sku: 'A', productId: 'p', name: 'A', options: {}, quantity: 2, unitPrice: 500 }],
    currency: 'USD',
    total: 1000,
  },
  tokenKeyId: 'k',
  tokenExpiresAt: new Date(),
  at: new Date(),
})

const changes = createOrderChanges()
const feed = createOrderFeed(changes, { findMany: async () => [], changedSince: async () => [] }, t.error)
const { signal } = new AbortController()
/** Every stream of events, each after what it says at its beginning. */
const streams = {
  'of an order': async () => {
    const frames = orderEvents(order, 'buyer', changes.follow(order.id), async () => order, signal)
    t.match((await frames.next()).value, /^retry: \d+\n\nevent: order\n/)
    return frames
  },
  'of all orders': async () => {
    const frames = feed.frames(signal)
    t.equal((await frames.next()).value, retryHint)
    return frames
  },
}
t.before(() => mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.now() }))
t.teardown(async () => {
  mock.timers.reset()
  await feed.stop()
})

for (const [which, open] of Object.entries(streams)) {
  t.test(`a stream ${which} with nothing to tell gives a sign of life every 15 seconds`, async (t) => {
    const frames = await open()
    for (let seconds = 15; seconds <= 60; seconds += 15) {
      let said: unknown
      const next = frames.next().then(({ value }) => (said = value))
      await nextTurn()
      mock.timers.tick(15_000 - 1)
      await nextTurn()
      t.equal(said, undefined)
      mock.timers.tick(1)
      await next
      t.equal(said, heartbeat, `after ${seconds} s`)
    }
    await frames.return(undefined)
  })
}

t.test('a stream of an order ends after half an hour, and says when to come back', async (t) => {
  const frames = await streams['of an order']()
  mock.timers.tick(longestStreamMs)
  t.equal((await frames.next()).value, retryHint)
  t.ok((await frames.next()).done)
})
