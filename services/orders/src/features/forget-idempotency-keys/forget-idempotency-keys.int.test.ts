import { sql } from 'kysely'
import t from 'tap'
import { createWorld, newKey, offer, orderRequest, placed } from '../../testing/world.ts'
import { forgetIdempotencyKeys } from './forget-idempotency-keys.ts'

const world = await createWorld(t)
const { db } = world
const instance = await world.start()
await offer(db, [{ sku: 'A' }])
const DAY_MS = 86_400_000
const forget = (daysLater: number) =>
  forgetIdempotencyKeys(db, new Date(Date.now() + daysLater * DAY_MS), new AbortController().signal)

t.test('a key lives for 7 days and is forgotten after that; its order stays', async (t) => {
  const headers = { 'idempotency-key': newKey() }
  const place = () => instance.call('POST', '/api/orders', { body: orderRequest([{ sku: 'A' }]), headers })
  const first = await place()
  t.equal(await forget(6.9), 0)
  t.equal((await place()).body.id, first.body.id)
  t.equal(await forget(7.1), 1)
  t.not((await place()).body.id, first.body.id)
  t.equal((await instance.call('GET', `/api/orders/${first.body.id}`, { token: first.body.accessToken })).status, 200)
})

t.test('many keys are forgotten by several instances at once, each once', async (t) => {
  const { id } = await placed(instance)
  await sql`
    insert into idempotency_keys select 'old-' || n, ''::bytea, ${id}, now() from generate_series(1, 5000) n`.execute(
    db,
  )
  const { rows } = await sql<{ count: number }>`select count(*) as count from idempotency_keys`.execute(db)
  const forgotten = await Promise.all([forget(8), forget(8), forget(8)])
  t.equal(
    forgotten.reduce((sum, count) => sum + count),
    rows[0]?.count,
  )
})
