import { parseArgs } from 'node:util'
import { withDatabase } from '../command.ts'
import { parseDatabaseUrl } from '../config.ts'
import { eraseCustomer } from '../features/erase-customer/erase-customer.ts'

const usage = `usage: erase-customer --email <address> --requested-by <ticket or name of staff>
Erases a person from all orders for good: names, addresses, reasons. Figures stay.`
const { values } = parseArgs({ options: { email: { type: 'string' }, 'requested-by': { type: 'string' } } })
const { email, 'requested-by': requestedBy } = values

if (!email || !requestedBy) {
  console.error(usage)
  process.exitCode = 2
} else {
  const orders = await withDatabase(parseDatabaseUrl(process.env), (db) =>
    eraseCustomer(db, email, requestedBy, new Date()),
  )
  console.log(`erased from ${orders} orders`)
}
