import { sql } from 'kysely'
import t from 'tap'
import { openDatabase } from '../../database/database.ts'
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

t.test('however many orders stay unpaid, each placing is looked at once', async (t) => {
  const instance = await world.start({ rateLimits: true })
  const [unpaid, cancelled] = [await place(instance), await place(instance)]
  await elsewhere.move(cancelled, { kind: 'cancel', ...by }, new Date())
  for (const [id, first] of [
    [unpaid, 'a'],
    [cancelled, 'b'],
  ]) {
    await sql`
      with copies as (
        insert into orders select (jsonb_populate_record(o, jsonb_build_object(
          'id', overlay(md5(${first} || n) placing ${first} from 1 for 1)::uuid, 'number', 'TS-' || ${first} || n))).*
        from orders o, generate_series(1, 3000) as n where o.id = ${id} returning id
      ), first as (select subject, placed_at from placings where order_id = ${id} limit 1)
      insert into placings select first.subject, copies.id, first.placed_at from copies, first`.execute(db)
  }
  await sql`analyze`.execute(db)
  const before = await placingsRead()
  const own = openDatabase({ url: world.databaseUrl, applicationName: 'forgetting', poolSize: 1 })
  const forgotten = await forgetPlacings(own, new Date(Date.now() + 61 * MINUTE_MS), new AbortController().signal)
  // A connection tells what it has read when it closes.
  await own.destroy()
  t.equal(forgotten, 3_002)
  const read = (await placingsRead()) - before
  t.ok(read > 6_000 && read < 15_000, `${read} were read`)
})

/** Rows of placings that statements have read so far. */
const placingsRead = async (): Promise<number> => {
  const { rows } = await sql<{ read: number }>`
    select pg_sleep(0.1), (
      select sum(coalesce(t.seq_tup_read, 0) + i.read)
      from pg_stat_user_tables t, (select sum(idx_tup_read) as read from pg_stat_user_indexes where relname = 'placings') i
      where t.relname = 'placings') as read`.execute(db)
  return Number(rows[0]?.read)
}
