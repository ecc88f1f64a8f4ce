import { sql } from 'kysely'
import t from 'tap'
import { createWorld, type Instance, newKey, offer, orderRequest } from '../../testing/world.ts'
import { forgetPlacings } from './forget-placings.ts'

const world = await createWorld(t)
const { db } = world
const elsewhere = world.elsewhere()
await offer(db, [{ sku: 'A' }])
const MINUTE_MS = 60_000
const by = { actor: { kind: 'system' }, message: null, note: null } as const
const place = async (instance: Instance): Promise<string> => {
  const { body } = await instance.call('POST', '/api/orders', {
    body: orderRequest([{ sku: 'A' }]),
    headers: { 'idempotency-key': newKey() },
  })
  return body.id
}
const remembered = async (): Promise<string[]> => {
  const { rows } = await sql<{ order_id: string }>`select distinct order_id from placings order by 1`.execute(db)
  return rows.map(({ order_id }) => order_id)
}
const forget = (minutes: number) =>
  forgetPlacings(db, new Date(Date.now() + minutes * MINUTE_MS), new AbortController().signal)

t.test('who placed an order is forgotten an hour later, unless it holds stock unpaid', async (t) => {
  const instance = await world.start({ rateLimits: true })
  const [pending, confirmed, paid, rejected] = [
    await place(instance),
    await place(instance),
    await place(instance),
    await place(instance),
  ]
  for (const id of [confirmed, paid]) await elsewhere.move(id, { kind: 'confirm' }, new Date())
  await elsewhere.move(paid, { kind: 'pay', ...by }, new Date())
  await elsewhere.move(rejected, { kind: 'reject', shortages: [] }, new Date())
  t.equal(await forget(59), 0)
  t.equal(await forget(61), 4, 'two entries for each')
  t.same(await remembered(), [pending, confirmed].sort())
  for (const id of [pending, confirmed]) await elsewhere.move(id, { kind: 'cancel', ...by }, new Date())
  await forget(61)
  t.same(await remembered(), [])
})
