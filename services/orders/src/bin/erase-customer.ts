import { parseArgs } from 'node:util'
import { ofThisProcess, runCommand, UsageError } from '@techshop/service-commands/command'
import { withDatabase } from '@techshop/service-commands/connections'
import type { Database } from '../database/database.ts'
import { eraseCustomer } from '../features/erase-customer/erase-customer.ts'

const usage = `erase-customer --email <address> --requested-by <ticket or name of staff>
Erases a person from all orders for good: names, addresses, reasons. Figures stay.`
const command = { service: 'orders', name: 'erase-customer', usage }
const invocation = ofThisProcess()

process.exitCode = await runCommand(command, invocation, async () => {
  const { values } = parseArgs({ options: { email: { type: 'string' }, 'requested-by': { type: 'string' } } })
  const { email, 'requested-by': requestedBy } = values
  if (!email || !requestedBy) throw new UsageError()
  await withDatabase(command, invocation, async (db: Database) => {
    invocation.print(`erased from ${await eraseCustomer(db, email, requestedBy, new Date())} orders`)
  })
})
