import { setTimeout as delay } from 'node:timers/promises'
import t from 'tap'
import { type Answer, createWorld, type Instance, newKey, offer, orderRequest } from '../testing/world.ts'

const world = await createWorld(t)
await offer(world.db, [{ sku: 'A' }])
const before = { id: 'k1', secret: Buffer.alloc(32, 1) }
const after = { id: 'k2', secret: Buffer.alloc(32, 2) }

/** What a rolling restart goes through: each step has one instance before it and one after it. */
const steps = [
  { keys: [before], signing: 'k1' },
  // Known to every instance before any of them signs with it.
  { keys: [before, after], signing: 'k1' },
  { keys: [after, before], signing: 'k2' },
]

/** Asks again where the machine that the test runs on is too busy to be asked. */
const answered = async (ask: () => Promise<Answer>): Promise<Answer> => {
  for (;;) {
    const answer = await ask()
    if (answer.status !== 503) return answer
    await delay(200)
  }
}

const statusAt = async (instance: Instance, { id, accessToken: token }: { id: string; accessToken: string }) =>
  (await answered(() => instance.call('GET', `/api/orders/${id}`, { token }))).status

const place = async (instance: Instance, headers = { 'idempotency-key': newKey() }) => {
  const request = { body: orderRequest([{ sku: 'A' }]), headers }
  return (await answered(() => instance.call('POST', '/api/orders', request))).body
}

t.test(
  'the key of order tokens is changed instance by instance, and no token is refused before its key goes',
  async (t) => {
    const orders: { id: string; accessToken: string }[] = []
    let older: Instance | undefined
    for (const { keys, signing } of steps) {
      const newer = await world.start({ tokenKeys: keys })
      const running = older ? [older, newer] : [newer]
      for (const instance of running) orders.push(await place(instance))
      t.equal(orders.at(-1)?.accessToken.split('~')[0], signing)
      for (const instance of running) {
        for (const order of orders) t.equal(await statusAt(instance, order), 200, order.accessToken)
      }
      await older?.stop()
      older = newer
    }
    const last = await world.start({ tokenKeys: [after] })
    const statuses = await Promise.all(
      orders.map(async (order) => [order.accessToken.slice(0, 2), await statusAt(last, order)]),
    )
    t.strictSame(
      statuses,
      orders.map(({ accessToken }) => (accessToken.startsWith('k1') ? ['k1', 404] : ['k2', 200])),
    )
  },
)

t.test(
  'an order of a key that is gone is opened again by its Idempotency-Key, and by number and address',
  async (t) => {
    const old = await world.start({ tokenKeys: [before] })
    const headers = { 'idempotency-key': newKey() }
    const order = await place(old, headers)
    const fresh = await world.start({ tokenKeys: [after] })
    t.equal(await statusAt(fresh, order), 404)
    const again = await place(fresh, headers)
    t.equal(again.id, order.id)
    t.equal(await statusAt(fresh, again), 200)
    const body = { number: order.number, email: order.customer.email }
    const found = await answered(() => fresh.call('POST', '/api/orders/lookup', { body }))
    t.equal(await statusAt(fresh, found.body), 200)
  },
)
