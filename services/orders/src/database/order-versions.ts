import { sql } from 'kysely'
import type { OrderHint } from '../following/order-changes.ts'
import type { Database } from './database.ts'

/** The versions that these orders have now. */
export const versionsOf = async (db: Database, ids: readonly string[]): Promise<OrderHint[]> =>
  db
    .selectFrom('orders')
    .select(['id', 'version'])
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()

const MOST = 5_000

/** The orders that were placed or moved since then, with the version that they had last; the latest ones if too many. */
export const changedSince = async (db: Database, at: Date): Promise<OrderHint[]> => {
  const changes = await db
    .selectFrom('order_history')
    .select(['order_id as id', 'version'])
    .where('at', '>=', at)
    .orderBy('at', 'desc')
    .limit(MOST)
    .execute()
  const latest = new Map<string, OrderHint>()
  for (const change of changes) {
    if ((latest.get(change.id)?.version ?? 0) < change.version) latest.set(change.id, change)
  }
  return [...latest.values()]
}
