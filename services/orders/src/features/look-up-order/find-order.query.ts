import { sql } from 'kysely'
import type { Database } from '../../database/database.ts'
import { orderOf, selectOrders } from '../../database/order-rows.ts'
import type { Order } from '../../domain/order.ts'

/**
 * The order with this number and e-mail address, upper or lower case. One and the same statement whatever does not
 * match. An order whose buyer was erased is nobody's: its address is known to everybody.
 */
export const findByNumberAndEmail = async (db: Database, number: string, email: string): Promise<Order | undefined> => {
  const row = await selectOrders(db)
    .where('number', '=', number)
    .where(sql<boolean>`lower(customer_email) = lower(${email})`)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return row && orderOf(row)
}
