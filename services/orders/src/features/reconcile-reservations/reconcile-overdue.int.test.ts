import { sql } from 'kysely'
import t from 'tap'
import { reconcileEverySince } from '../../database/unsettled-orders.ts'
import { createWorld, offer, placed } from '../../testing/world.ts'
import { reconcileOverdue } from './reconcile-overdue.ts'

const world = await createWorld(t)
const { db } = world
const instance = await world.start()
const elsewhere = world.elsewhere()
await offer(db, [{ sku: 'A' }])
let connected = true
let told = 0
const sweep = (at: Date) => {
  const publish = () => {
    told += 1
  }
  return reconcileOverdue({ db, now: () => at, connected: () => connected, publish }, new AbortController().signal)
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
/** No relay runs here: everything is published when a test says so. */
const published = (at: Date) =>
  db.updateTable('outbox').set({ published_at: at }).where('published_at', 'is', null).execute()

t.test('a pending order is reconciled after 10 s, then ever less often', async (t) => {
  const order = await placed(instance)
  const begun = new Date(order.createdAt)
  await published(begun)
  t.equal(await sweep(inSeconds(begun, 9)), 0)
  t.equal(await sweep(inSeconds(begun, 10)), 1)
  t.same(await eventsOf(order.id), ['placed 1', 'placed 1'], 'the same event, at the same version')
  await published(inSeconds(begun, 10))
  t.equal(await sweep(inSeconds(begun, 29)), 0)
  t.equal(await sweep(inSeconds(begun, 30)), 1)
  await published(inSeconds(begun, 30))
  t.equal(await sweep(inSeconds(begun, 69)), 0)
  t.equal(await sweep(inSeconds(begun, 70)), 1)
  t.equal(told, 3, 'the relay is told each time')
})

t.test('an order that is settled is never reconciled', async (t) => {
  const order = await placed(instance)
  await elsewhere.move(order.id, { kind: 'confirm' }, new Date())
  await sweep(inSeconds(new Date(), 3600))
  t.same(await eventsOf(order.id), ['placed 1', 'confirmed 2'])
})

t.test('a cancelled order is reconciled until its stock is released', async (t) => {
  await settleAll()
  const order = await placed(instance)
  const moved = await elsewhere.move(
    order.id,
    { kind: 'cancel', actor: { kind: 'shopper' }, message: null, note: null },
    new Date(),
  )
  const at = moved.kind === 'moved' ? moved.order.updatedAt : new Date()
  await published(at)
  t.equal(await sweep(inSeconds(at, 9)), 0)
  t.equal(await sweep(inSeconds(at, 10)), 1, 'counted from the cancellation')
  t.same(await eventsOf(order.id), ['placed 1', 'cancelled 2', 'cancelled 2'])
})

t.test('while NATS is away nothing is requested and nothing put off', async (t) => {
  await settleAll()
  const order = await placed(instance)
  await published(new Date(order.createdAt))
  connected = false
  t.equal(await sweep(inSeconds(new Date(), 60)), 0)
  connected = true
  t.equal(await sweep(inSeconds(new Date(), 60)), 1)
  t.same(await eventsOf(order.id), ['placed 1', 'placed 1'])
})

t.test('several instances at once reconcile each order once', async (t) => {
  await settleAll()
  const orders = await Promise.all(Array.from({ length: 250 }, () => placed(instance)))
  await published(new Date())
  const counts = await Promise.all(Array.from({ length: 4 }, () => sweep(inSeconds(new Date(), 11))))
  t.equal(
    counts.reduce((sum, count) => sum + count),
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

t.test('an order is not reconciled while its request waits to be published, nor right afterwards', async (t) => {
  await settleAll()
  const order = await placed(instance)
  const begun = new Date(order.createdAt)
  for (const seconds of [10, 60, 100]) t.equal(await sweep(inSeconds(begun, seconds)), 0, `${seconds} s unpublished`)
  await published(inSeconds(begun, 109))
  t.equal(await sweep(inSeconds(begun, 118)), 0, 'catalog has had 9 s to answer')
  t.equal(await sweep(inSeconds(begun, 119)), 1, 'and now 10 s')
  t.equal(await sweep(inSeconds(begun, 3600)), 0, 'that request waits, too')
  t.same(await eventsOf(order.id), ['placed 1', 'placed 1'])
})

t.test('the cancellation of an order is a request of its own', async (t) => {
  await settleAll()
  const order = await placed(instance)
  await published(new Date(order.createdAt))
  await elsewhere.move(order.id, { kind: 'cancel', actor: { kind: 'shopper' }, message: null, note: null }, new Date())
  t.equal(await sweep(inSeconds(new Date(), 60)), 0, 'it waits to be published')
  await published(new Date())
  t.equal(await sweep(inSeconds(new Date(), 120)), 1)
})

t.test('requests that JetStream never takes, however many, keep no other order from being reconciled', async (t) => {
  await settleAll()
  const refused = await Promise.all(Array.from({ length: 150 }, () => placed(instance)))
  await sql`update outbox set publish_after = now() + interval '1 hour' where published_at is null`.execute(db)
  const lost = await placed(instance)
  await sql`update outbox set published_at = now() where aggregate_id = ${lost.id}`.execute(db)
  const at = inSeconds(new Date(), 11)
  t.equal((await sweep(at)) + (await sweep(at)), 1)
  t.same(await eventsOf(lost.id), ['placed 1', 'placed 1'])
  t.same(await eventsOf(refused[0]?.id ?? ''), ['placed 1'])
})

t.test('of a catalog that is only slow a hundred requests are repeated in a sweep, the oldest first', async (t) => {
  await settleAll()
  const [oldest] = [await placed(instance), ...(await Promise.all(Array.from({ length: 250 }, () => placed(instance))))]
  await published(new Date())
  const counts = []
  for (let sweeps = 0; sweeps < 4; sweeps += 1) counts.push(await sweep(inSeconds(new Date(), 30)))
  t.same(counts, [100, 100, 51, 0])
  const events = await db.selectFrom('outbox').select('aggregate_id').orderBy('id', 'desc').limit(251).execute()
  t.equal(events.at(-1)?.aggregate_id, oldest.id)
})

t.test('after a restore every order is reconciled in one sweep, whatever became of earlier requests', async (t) => {
  await settleAll()
  await Promise.all(Array.from({ length: 250 }, () => placed(instance)))
  const orders = await reconcileEverySince(db, new Date(0))
  t.ok(orders >= 250)
  t.equal(await sweep(inSeconds(new Date(), 1)), orders)
})
