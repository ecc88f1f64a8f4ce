import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import t from 'tap'
import { createWorld, newKey, offer, orderRequest, placed } from './testing/world.ts'

const world = await createWorld(t)
await offer(world.db, [{ sku: 'A' }])
const instance = await world.start()
const staff = await world.staffToken('orders:read')

const place = () =>
  instance.call('POST', '/api/orders', {
    body: orderRequest([{ sku: 'A' }]),
    headers: { 'idempotency-key': newKey() },
  })

const timed = async <T>(work: Promise<T>) => {
  const begun = performance.now()
  return { answer: await work, ms: Math.round(performance.now() - begun) }
}

t.test(
  'while placing is stuck in PostgreSQL everything else is answered, placing is refused, and it recovers',
  async (t) => {
    const { id, accessToken } = await placed(instance)
    const blocked = Promise.withResolvers<void>()
    const release = Promise.withResolvers<void>()
    const blocking = world.db.transaction().execute(async (trx) => {
      await sql`lock table idempotency_keys in exclusive mode`.execute(trx)
      blocked.resolve()
      await release.promise
    })
    await blocked.promise
    const placing = Array.from({ length: 60 }, () => timed(place()))
    // Long enough for every connection that placing may hold to be stuck.
    await delay(500)
    for (let round = 0; round < 5; round += 1) {
      const reads = await Promise.all([
        timed(instance.call('GET', `/api/orders/${id}`, { token: accessToken })),
        timed(instance.call('GET', '/api/orders?limit=5', { token: staff })),
        timed(instance.call('GET', '/api/orders/health')),
        timed(instance.call('GET', '/metrics').catch(() => ({ status: 200 }))),
      ])
      t.same(
        reads.map(({ answer }) => answer.status),
        [200, 200, 200, 200],
      )
      t.comment(`read in ${reads.map(({ ms }) => ms).join(', ')} ms`)
    }
    const refused = await Promise.all(placing)
    // 409 is what a request says that waited too long for another one with its key, for which it takes these.
    t.ok(refused.every(({ answer }) => answer.status === 503 || answer.status === 409))
    t.ok(refused.some(({ answer }) => answer.status === 503))
    t.ok(refused.every(({ answer }) => answer.headers.get('retry-after')))
    t.comment(
      `refused after ${Math.min(...refused.map(({ ms }) => ms))} to ${Math.max(...refused.map(({ ms }) => ms))} ms`,
    )
    const { body } = await instance.call('GET', '/api/orders?limit=5', { token: staff })
    t.equal(body.items.length, 1, 'nothing was placed')

    release.resolve()
    await blocking
    t.equal((await place()).status, 201, 'it recovers by itself')
  },
)
