import { violatedConstraint } from '@techshop/database/errors'
import type { Order } from '../domain/order.ts'
import type { Database } from './database.ts'
import { historyRow, itemRows, orderRow } from './order-rows.ts'

/** The order that was imported under this reference. */
export const findImported = async (db: Database, reference: string): Promise<string | undefined> =>
  (await db.selectFrom('imported_orders').select('order_id').where('reference', '=', reference).executeTakeFirst())
    ?.order_id

/**
 * Writes an order that is at its end, with its reference, all in one statement: nothing is published and nobody is asked
 * about stock.
 */
export const insertImported = async (
  db: Database,
  order: Order,
  reference: string,
): Promise<'inserted' | 'reference-taken' | 'number-taken'> => {
  try {
    const row = { ...orderRow(order, { reconcileAt: null, unpaidDeadline: null }), stock_released_at: order.createdAt }
    const items = itemRows(order).map((item) => ({
      ...item,
      order_id: order.id,
      options: JSON.stringify(item.options),
    }))
    await db
      .with('imported', (query) => query.insertInto('imported_orders').values({ reference, order_id: order.id }))
      .with('ended', (query) => query.insertInto('orders').values(row))
      .with('lines', (query) => query.insertInto('order_items').values(items))
      .insertInto('order_history')
      .values(order.history.map((entry) => historyRow(order.id, entry)))
      .execute()
    return 'inserted'
  } catch (error) {
    const constraint = violatedConstraint(error)
    if (constraint === 'imported_orders_pkey') return 'reference-taken'
    if (constraint === 'orders_number_key') return 'number-taken'
    throw error
  }
}
