import { parseArgs } from 'node:util'
import { ofThisProcess, runCommand } from '@techshop/service-commands/command'
import { withDatabase } from '@techshop/service-commands/connections'
import type { Database } from '../database/database.ts'
import { importOrders } from '../features/import-orders/import-orders.ts'

const usage = `import-orders [--dry-run] < orders.ndjson
Imports orders of another shop that are at their end. Prints a line of JSON for each: created, unchanged or failed.`
const command = { service: 'orders', name: 'import-orders', usage }
const invocation = ofThisProcess()

process.exitCode = await runCommand(command, invocation, async () => {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } })
  await withDatabase(command, invocation, async (db: Database) => {
    for await (const result of importOrders(db, process.stdin, values['dry-run']))
      invocation.print(JSON.stringify(result))
  })
})
