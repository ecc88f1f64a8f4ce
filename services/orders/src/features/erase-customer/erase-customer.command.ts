import { parseArgs } from 'node:util'
import { type OwnCommand, UsageError } from '@techshop/service-host/command'
import type { Tables } from '../../database/database.ts'
import { eraseCustomer } from './erase-customer.ts'

/** `erase-customer --email <address> --requested-by <ticket or name of staff>` */
export const eraseCustomerCommand: OwnCommand<Tables> = {
  usage: `erase-customer --email <address> --requested-by <ticket or name of staff>
Erases a person from all orders for good: names, addresses, reasons. Figures stay.`,
  prepare(args) {
    const options = { email: { type: 'string' }, 'requested-by': { type: 'string' } } as const
    const { email, 'requested-by': requestedBy } = parseArgs({ args: [...args], options }).values
    if (!email || !requestedBy) throw new UsageError()
    return async (db, { print }) =>
      print(`erased from ${await eraseCustomer(db, email, requestedBy, new Date())} orders`)
  },
}
