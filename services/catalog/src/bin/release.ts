import { parseArgs } from 'node:util'
import { ofThisProcess, runCommand, UsageError } from '@techshop/service-commands/command'
import { withDatabase } from '@techshop/service-commands/connections'
import type { Database } from '../database/database.ts'
import { releaseStock } from '../features/release-stock/release-stock.ts'

const usage = `release <order id>…
Puts the stock of orders back on the shelf that orders does not know any more, after it was restored.`
const command = { service: 'catalog', name: 'release', usage }
const invocation = ofThisProcess()
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

process.exitCode = await runCommand(command, invocation, async () => {
  const { positionals: orderIds } = parseArgs({ allowPositionals: true })
  if (orderIds.length === 0 || !orderIds.every((id) => UUID.test(id))) throw new UsageError()
  await withDatabase(command, invocation, async (db: Database) => {
    for (const orderId of orderIds) {
      const { isNew } = await releaseStock(db, orderId, new Date(), {})
      invocation.print(`order ${orderId}: ${isNew ? 'released' : 'was released before'}`)
    }
  })
})
