import t from 'tap'
import { createWorld, offer, placed } from '../../testing/world.ts'
import { askAgain } from './ask-again.ts'

const world = await createWorld(t)
const { db } = world
const instance = await world.start()
const elsewhere = world.elsewhere()
await offer(db, [{ sku: 'A' }])
let connected = true
let published = 0
const sweep = (at: Date) => {
  const publish = () => {
    published += 1
  }
  return askAgain({ db, now: () => at, connected: () => connected, publish }, new AbortController().signal)
}
const inSeconds = (from: Date, seconds: number) => new Date(from.getTime() + seconds * 1000)
const eventsOf = async (id: string) => {
  const rows = await db
    .selectFrom('outbox')
    .select(['type', 'version'])
    .where('aggregate_id', '=', id)
    .orderBy('id')
    .execute()
  return rows.map(({ type, version }) => `${type.split('.')[2]} ${version}`)
}
const settleAll = () => db.updateTable('orders').set({ ask_again_at: null }).execute()

t.test('a pending order is asked about again after 10 s, then ever less often', async (t) => {
  const order = await placed(instance)
  const begun = new Date(order.createdAt)
  t.equal(await sweep(inSeconds(begun, 9)), 0)
  t.equal(await sweep(inSeconds(begun, 10)), 1)
  t.same(await eventsOf(order.id), ['placed 1', 'placed 1'], 'the same event, at the same version')
  t.equal(await sweep(inSeconds(begun, 29)), 0)
  t.equal(await sweep(inSeconds(begun, 30)), 1)
  t.equal(await sweep(inSeconds(begun, 69)), 0)
  t.equal(await sweep(inSeconds(begun, 70)), 1)
  t.equal(published, 3, 'the relay is told each time')
})

t.test('an order that is settled is never asked about', async (t) => {
  const order = await placed(instance)
  await elsewhere.move(order.id, { kind: 'confirm' }, new Date())
  await sweep(inSeconds(new Date(), 3600))
  t.same(await eventsOf(order.id), ['placed 1', 'confirmed 2'])
})

t.test('a cancelled order is asked about until its stock is released', async (t) => {
  await settleAll()
  const order = await placed(instance)
  const moved = await elsewhere.move(order.id, { kind: 'cancel', actor: { kind: 'shopper' }, reason: null }, new Date())
  const at = moved.kind === 'moved' ? moved.order.updatedAt : new Date()
  t.equal(await sweep(inSeconds(at, 9)), 0)
  t.equal(await sweep(inSeconds(at, 10)), 1, 'counted from the cancellation')
  t.same(await eventsOf(order.id), ['placed 1', 'cancelled 2', 'cancelled 2'])
})

t.test('while nobody can be told, nothing is asked and nothing put off', async (t) => {
  await settleAll()
  const order = await placed(instance)
  connected = false
  t.equal(await sweep(inSeconds(new Date(), 60)), 0)
  connected = true
  t.equal(await sweep(inSeconds(new Date(), 60)), 1)
  t.same(await eventsOf(order.id), ['placed 1', 'placed 1'])
})

t.test('several instances at once ask about each order once', async (t) => {
  await settleAll()
  const orders = await Promise.all(Array.from({ length: 250 }, () => placed(instance)))
  const asked = await Promise.all(Array.from({ length: 4 }, () => sweep(inSeconds(new Date(), 11))))
  t.equal(
    asked.reduce((sum, count) => sum + count),
    250,
  )
  const { ids } = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.countAll<number>().as('ids'))
    .where(
      'aggregate_id',
      'in',
      orders.map(({ id }) => id),
    )
    .executeTakeFirstOrThrow()
  t.equal(ids, 500)
})
