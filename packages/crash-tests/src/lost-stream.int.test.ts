import { deleteStream, inspectStream } from '@techshop/messaging/stream'
import { eventually } from '@techshop/test-kit/eventually'
import { sql } from 'kysely'
import t from 'tap'
import { sell } from './goods.ts'
import { findViolations } from './invariants/all.ts'
import { PATIENCE_MS } from './patience.ts'
import { atRest } from './rest.ts'
import { startWorld } from './world.ts'

const SETTLED = 20
const sku = 'LOST-STREAM'

const world = await startWorld(t)
const { buyer, databases, messaging } = world
await sell(world, [sku], 2 * SETTLED)
const place = (key: string) => buyer.place(sku, 1, key)
const isConfirmed = async (order: Awaited<ReturnType<typeof place>>) => (await buyer.read(order)).status === 'confirmed'
const settled = await Promise.all(Array.from({ length: SETTLED }, (_, n) => place(`settled-${n}`)))
for (const order of settled) await eventually('it is confirmed', () => isConfirmed(order), PATIENCE_MS)
const cancelled = settled[0] as (typeof settled)[number]
await buyer.cancel(cancelled)
await atRest(world)

const answers = async (orderIds: readonly string[]): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from outbox
    where type like 'catalog.stock.%' and aggregate_id = any (${[...orderIds]})`.execute(databases.catalog)
  return rows[0]?.count ?? 0
}

const losing = async (stream: string, db: typeof databases.orders) => {
  const before = await inspectStream(messaging, stream)
  await deleteStream(messaging, stream)
  await eventually(
    'everything is published again',
    async () => {
      const now = await inspectStream(messaging, stream)
      const { rows } = await sql<{ created: string; healing: boolean }>`
        select created, healing_since is not null as healing from outbox_stream where stream = ${stream}`.execute(db)
      return (
        now !== undefined && now.created !== before?.created && rows[0]?.created === now.created && !rows[0].healing
      )
    },
    PATIENCE_MS,
  )
  return inspectStream(messaging, stream)
}

t.test('after a loss of its stream, settled orders are history: said again, and answered by nobody', async (t) => {
  const ids = settled.map(({ id }) => id)
  const before = await answers(ids)
  const stream = await losing('ORDERS', databases.orders)
  t.ok((stream?.messages ?? 0) >= 2 * SETTLED, 'all that was recorded is said again')
  const next = await place('next')
  await eventually('catalog reads the new stream', () => isConfirmed(next), PATIENCE_MS)
  await atRest(world)
  t.equal(await answers(ids), before)
})

t.test('an order whose request or answer was lost with both streams gets its outcome at once', async () => {
  await world.catalog.kill()
  const order = await place('unsettled')
  // So that no sweep asks about it: it is the recovery alone that brings it back.
  await sql`update orders set ask_again_at = now() + interval '1 day' where id = ${order.id}`.execute(databases.orders)
  await losing('ORDERS', databases.orders)
  world.catalog.start()
  await eventually('it is confirmed', () => isConfirmed(order), PATIENCE_MS)
  await world.orders.kill()
  // As if orders had not heard of the answer, which is now history of catalog.
  await sql`
    with undone as (delete from order_history where order_id = ${order.id} and version = 2),
      unsaid as (delete from outbox where aggregate_id = ${order.id} and version = 2)
    update orders set status = 'pending', version = 1, unpaid_deadline = null,
      ask_again_at = now() + interval '1 day' where id = ${order.id}`.execute(databases.orders)
  await losing('CATALOG', databases.catalog)
  world.orders.start()
  await eventually('it is confirmed again', () => isConfirmed(order), PATIENCE_MS)
})

t.test('all invariants hold', async (t) => {
  await atRest(world)
  t.same(await findViolations(databases), {})
})
