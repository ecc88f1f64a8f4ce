import type { Database } from '../../database/database.ts'

/** Ids of up to so many confirmed orders whose time to be paid was over then, the longest overdue first. */
export const unpaidOrders = async (db: Database, at: Date, limit: number): Promise<string[]> => {
  const rows = await db
    .selectFrom('orders')
    .select('id')
    .where('unpaid_deadline', '<=', at)
    .orderBy('unpaid_deadline')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
