import { eventually } from '@techshop/test-kit/eventually'
import { sql } from 'kysely'
import t from 'tap'
import type { OrdersHost } from './orders-host.ts'
import type { OrdersParts } from './parts.ts'
import { sweepsOf } from './sweeps.ts'
import { createWorld, offer, placed } from './testing/world.ts'

const world = await createWorld(t)
const { db } = world
const serving = await world.start({ rateLimits: true })
const orders = world.elsewhere()
await offer(db, [{ sku: 'A' }])
const nothingLeft = async (table: 'idempotency_keys' | 'placings', where: string) => {
  const { rows } = await sql`select from ${sql.table(table)} where ${sql.raw(where)}`.execute(db)
  return rows.length === 0
}

/** For each sweep, work that waits for it. Resolves with how to see that it was done. */
const waiting: Readonly<Record<string, () => Promise<() => Promise<boolean>>>> = {
  'reconcile-reservations': async () => {
    const { id } = await placed(serving)
    await db.deleteFrom('outbox').where('aggregate_id', '=', id).execute()
    await sql`update orders set ask_again_at = now() where id = ${id}`.execute(db)
    return async () => (await db.selectFrom('outbox').select('id').where('aggregate_id', '=', id).execute()).length > 0
  },
  'cancel-unpaid': async () => {
    const { id } = await placed(serving)
    await orders.move(id, { kind: 'confirm' }, new Date())
    await sql`update orders set unpaid_deadline = now() where id = ${id}`.execute(db)
    return async () => (await orders.find(id))?.status === 'cancelled'
  },
  'forget-idempotency-keys': async () => {
    await placed(serving)
    await sql`update idempotency_keys set created_at = now() - interval '8 days'`.execute(db)
    return () => nothingLeft('idempotency_keys', `created_at < now() - interval '7 days'`)
  },
  'forget-placings': async () => {
    const { id } = await placed(serving)
    await orders.move(id, { kind: 'reject', shortages: [] }, new Date())
    await sql`update placings set placed_at = now() - interval '2 hours' where order_id = ${id}`.execute(db)
    return () => nothingLeft('placings', `order_id = '${id}'`)
  },
}

t.test('each sweep has work that waits for it in this test', async (t) => {
  const names = sweepsOf({} as OrdersHost, {} as OrdersParts).map(({ name }) => name)
  t.same(Object.keys(waiting).sort(), names.sort())
})

t.test('a running worker does each of its jobs, soon after it has started', async (t) => {
  const jobs = await Promise.all(Object.entries(waiting).map(async ([name, leave]) => ({ name, done: await leave() })))
  const worker = await world.start({ roles: new Set(['worker']) })
  for (const { name, done } of jobs) await t.resolves(eventually(`${name} was done`, done), name)
  await worker.stop()
})
