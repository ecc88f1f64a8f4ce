import type { OutboxEvent } from '@techshop/outbox/append'
import { sql } from 'kysely'
import t from 'tap'
import { createWorld, offer, placed } from '../../testing/world.ts'
import { republishEveryOrder, republishUnsettled, republishWhatMatters } from './republish-orders.ts'

const world = await createWorld(t)
const { db } = world
const instance = await world.start()
const orders = world.elsewhere()
await offer(db, [{ sku: 'A' }])
const by = { actor: { kind: 'system' }, message: null, note: null } as const
const emitted = async (republish: (emit: (event: OutboxEvent) => Promise<void>) => Promise<void>) => {
  const events: OutboxEvent[] = []
  await republish(async (event) => void events.push(event))
  return events
}
const shown = (events: OutboxEvent[]) =>
  events.map(({ type, aggregateId, version }) => `${aggregateId} ${type} ${version}`).sort()

const [pending, confirmed, cancelled, released] = await Promise.all([1, 2, 3, 4].map(() => placed(instance)))
const ids = [pending, confirmed, cancelled, released].map((order) => order?.id ?? '')
await orders.move(ids[1] ?? '', { kind: 'confirm' }, new Date())
for (const id of [ids[2] ?? '', ids[3] ?? '']) await orders.move(id, { kind: 'cancel', ...by }, new Date())
await db
  .updateTable('orders')
  .set({ stock_released_at: new Date(), ask_again_at: null })
  .where('id', '=', ids[3] ?? '')
  .execute()

t.test('unsettled are pending orders and cancelled ones whose stock is not known to be back', async (t) => {
  const expected = [`${ids[0]} orders.order.placed.v1 1`, `${ids[2]} orders.order.cancelled.v1 2`]
  t.same(shown(await emitted((emit) => republishUnsettled(db, emit))), expected.sort())
})

t.test('when a stream is lost nothing else is published but the recorded events', async (t) => {
  t.same(await emitted((emit) => republishWhatMatters(db).state(emit)), [])
  t.equal((await emitted((emit) => republishWhatMatters(db).unsettled(emit))).length, 2)
})

t.test('by request every order is published as it is', async (t) => {
  const expected = [
    `${ids[0]} orders.order.placed.v1 1`,
    `${ids[1]} orders.order.confirmed.v1 2`,
    `${ids[2]} orders.order.cancelled.v1 2`,
    `${ids[3]} orders.order.cancelled.v1 2`,
  ]
  const events = await emitted((emit) => republishEveryOrder(db, emit))
  t.same(shown(events), expected.sort())
  t.notMatch(JSON.stringify(events), /Lovelace|Ada@|Road 1/i)
})

t.test('thousands are found page by page, each once, also when times are the same', async (t) => {
  await sql`
    insert into orders (id, number, status, customer_name, customer_email, shipping_address, currency, total, units,
      token_key_id, token_expires_at, version, ask_again_at, created_at, updated_at)
    select ('019a' || lpad(to_hex(n), 4, '0') || '-0000-7000-8000-000000000000')::uuid, 'n' || n, 'pending',
      'x', 'x', '{}', 'USD', 1, 1, 'k1', now(), 1, date_trunc('hour', now()), now(), now()
    from generate_series(1, 1700) n`.execute(db)
  for (const republish of [republishUnsettled, republishEveryOrder]) {
    const found = (await emitted((emit) => republish(db, emit))).map(({ aggregateId }) => aggregateId)
    t.equal(new Set(found).size, found.length)
    t.equal(found.filter((id) => id.startsWith('019a') && id.endsWith('-0000-7000-8000-000000000000')).length, 1700)
  }
})
