import t from 'tap'
import { createWorld, offer, placed } from '../../testing/world.ts'
import { cancelUnpaid } from './cancel-unpaid.ts'

const world = await createWorld(t)
const { db } = world
const instance = await world.start()
const orders = world.elsewhere()
await offer(db, [{ sku: 'A' }])
const HOURS_MS = 3_600_000
const sweep = (at: Date) => cancelUnpaid({ db, orders, now: () => at }, new AbortController().signal)
const by = { actor: { kind: 'system' }, message: null, note: null } as const
const confirmed = async (): Promise<string> => {
  const { id } = await placed(instance)
  await orders.move(id, { kind: 'confirm' }, new Date())
  return id
}
const later = () => new Date(Date.now() + 73 * HOURS_MS)

t.test('a confirmed order that nobody paid is cancelled by the system when its time is over', async (t) => {
  const id = await confirmed()
  t.equal(await sweep(new Date(Date.now() + 71 * HOURS_MS)), 0)
  t.equal(await sweep(later()), 1)
  const order = await orders.find(id)
  t.match(order, { status: 'cancelled', version: 3 })
  t.match(order?.history.at(-1), { status: 'cancelled', message: 'Not paid in time', actor: { kind: 'system' } })
  const event = await db
    .selectFrom('outbox')
    .select('type')
    .where('aggregate_id', '=', id)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  t.equal(event?.type, 'orders.order.cancelled.v1', 'so that its stock goes back')
  t.equal(await sweep(later()), 0)
})

t.test('an order that was to be paid at once is cancelled after minutes', async (t) => {
  const { id } = await placed(instance)
  await db.updateTable('orders').set({ payment_terms: 'immediate' }).where('id', '=', id).execute()
  await orders.move(id, { kind: 'confirm' }, new Date())
  t.equal(await sweep(new Date(Date.now() + 29 * 60_000)), 0)
  t.equal(await sweep(new Date(Date.now() + 31 * 60_000)), 1)
  t.match(await orders.find(id), { status: 'cancelled', paymentTerms: 'immediate' })
})

t.test('no other order is touched, however old', async (t) => {
  const pending = await placed(instance)
  const paid = await confirmed()
  await orders.move(paid, { kind: 'pay', ...by }, new Date())
  t.equal(await sweep(later()), 0)
  t.equal((await orders.find(pending.id))?.status, 'pending')
  t.equal((await orders.find(paid))?.status, 'paid')
})

t.test('an order that is paid while it is about to be cancelled stays paid', async (t) => {
  const id = await confirmed()
  const paidInTheMeantime = {
    ...orders,
    move: async (...[orderId, command, at]: Parameters<typeof orders.move>) => {
      await orders.move(orderId, { kind: 'pay', ...by }, at)
      return orders.move(orderId, command, at)
    },
  }
  t.equal(await cancelUnpaid({ db, orders: paidInTheMeantime, now: later }, new AbortController().signal), 0)
  t.equal((await orders.find(id))?.status, 'paid')
})

t.test('several instances at once cancel each order once', async (t) => {
  const ids = await Promise.all(Array.from({ length: 120 }, confirmed))
  const cancelled = await Promise.all([sweep(later()), sweep(later()), sweep(later())])
  t.equal(
    cancelled.reduce((sum, count) => sum + count),
    120,
  )
  for (const order of await orders.findMany(ids)) t.match(order, { status: 'cancelled', version: 3 })
})
