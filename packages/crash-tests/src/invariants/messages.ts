import { sql } from 'kysely'
import type { Databases, Invariant } from './invariant.ts'

const inEach = async (databases: Databases, ask: (db: Databases['orders']) => Promise<string[]>) => {
  const found = await Promise.all(
    (['catalog', 'orders'] as const).map(async (name) => (await ask(databases[name])).map((row) => `${name}: ${row}`)),
  )
  return found.flat()
}

export const outboxIsPublished: Invariant = {
  promise: 'every recorded event was published',
  violations: (databases) =>
    inEach(databases, async (db) => {
      const { rows } = await sql<{ type: string; aggregate_id: string }>`
        select type, aggregate_id from outbox where published_at is null`.execute(db)
      return rows.map(({ type, aggregate_id }) => `${type} of ${aggregate_id}`)
    }),
}

/** Every version of an order has its event, in the outbox of whoever is to tell it. */
export const everyMoveIsRecorded: Invariant = {
  promise: 'every move of an order was recorded as an event',
  async violations({ orders }) {
    const { rows } = await sql<{ order_id: string; status: string }>`
      select order_id, h.status from order_history h where not exists (
        select from outbox o
        where o.aggregate_id = h.order_id::text and o.version = h.version
          and o.type = format('orders.order.%s.v1', replace(h.status, 'pending', 'placed'))
      )`.execute(orders)
    return rows.map(({ order_id, status }) => `order ${order_id}: ${status}`)
  },
}

export const noDeadLetters: Invariant = {
  promise: 'no message is a dead letter',
  violations: (databases) =>
    inEach(databases, async (db) => {
      const { rows } = await sql<{ subject: string; error: string }>`
        select subject, error from dead_letters where dead_lettered_at is not null`.execute(db)
      return rows.map(({ subject, error }) => `${subject}: ${error}`)
    }),
}
