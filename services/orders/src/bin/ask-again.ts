import { parseArgs } from 'node:util'
import { ofThisProcess, runCommand, UsageError } from '@techshop/service-commands/command'
import { withDatabase } from '@techshop/service-commands/connections'
import { parseTime } from '@techshop/service-commands/time'
import type { Database } from '../database/database.ts'
import { askAboutEverySince } from '../database/unsettled-orders.ts'

const usage = `ask-again --since <RFC 3339 time>
Has catalog asked about every order whose stock it must hold, and about all that have moved since then. Processes that
start afterwards take no orders until it has answered about every confirmed one. For after a restore.`
const command = { service: 'orders', name: 'ask-again', usage }
const invocation = ofThisProcess()

process.exitCode = await runCommand(command, invocation, async () => {
  const { values } = parseArgs({ options: { since: { type: 'string' } } })
  if (!values.since) throw new UsageError()
  const since = parseTime(values.since)
  await withDatabase(command, invocation, async (db: Database) => {
    invocation.print(`catalog is asked about ${await askAboutEverySince(db, since)} orders`)
  })
})
