import { inTransaction } from '@techshop/database/transaction'
import { sql } from 'kysely'
import type { Database } from '../../database/database.ts'

/** What stands where data of a person stood. Not a real address (RFC 2606), and no lookup answers to it. */
export const erasedCustomer = { name: '(erased)', email: 'erased@example.invalid' } as const
const erasedAddress = { line1: '(erased)', city: '(erased)', postalCode: '(erased)', country: 'ZZ' } as const

/**
 * Erases the person with this e-mail address from all orders: name, addresses, the reasons that people wrote, and what
 * counts towards limits. What was sold and for how much stays, and so does the order's access token. Recorded without anything that leads back to
 * the person. Returns how many orders that were.
 * @param requestedBy who answers for it, for the record: a ticket or a name of staff
 */
export const eraseCustomer = (db: Database, email: string, requestedBy: string, at: Date): Promise<number> =>
  inTransaction(db, async (trx) => {
    const erased = await trx
      .updateTable('orders')
      .set({
        customer_name: erasedCustomer.name,
        customer_email: erasedCustomer.email,
        shipping_address: JSON.stringify(erasedAddress),
        erased_at: at,
      })
      .where(sql<boolean>`lower(customer_email) = lower(${email})`)
      .where('erased_at', 'is', null)
      .returning('id')
      .execute()
    await trx
      .updateTable('order_history')
      .set({ reason: null, message: null, note: null })
      .where('order_id', '=', sql<string>`any(${erased.map(({ id }) => id)}::uuid[])`)
      .where('actor', 'not in', ['system', 'stock'])
      .execute()
    await trx
      .deleteFrom('placings')
      .where('order_id', '=', sql<string>`any(${erased.map(({ id }) => id)}::uuid[])`)
      .execute()
    await trx
      .insertInto('erasures')
      .values({ erased_at: at, requested_by: requestedBy, orders: erased.length })
      .execute()
    return erased.length
  })
