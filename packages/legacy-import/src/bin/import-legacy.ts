import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { createClient } from '@techshop/client'
import { CommandFailure, ofThisProcess, runCommand } from '@techshop/service-host/command'
import { type Arguments, parseArguments, usage } from '../arguments.ts'
import { importLegacy } from '../import-legacy.ts'
import { Report } from '../report.ts'

const invocation = ofThisProcess()
const { env } = invocation

/** Orders' own command, of this repository. */
const commandHere = (): string => {
  const url = needed('ORDERS_DATABASE_URL')
  const script = path.join(import.meta.dirname, '../../../../services/orders/src/main.ts')
  process.env.DATABASE_URL = url
  return `'${process.execPath}' --conditions=techshop-source '${script}' import-orders`
}

const needed = (name: string): string => {
  const value = env[name]
  if (!value) throw new CommandFailure(`${name} is missing`)
  return value
}

const run = async ({ reportFile, ordersCommand, ...options }: Arguments): Promise<Report> => {
  const databaseUrl = needed('LEGACY_DATABASE_URL')
  const client = createClient({ baseUrl: needed('GATEWAY_URL'), token: needed('STAFF_TOKEN') })
  const command = ordersCommand ?? commandHere()
  const file = createWriteStream(reportFile)
  const report = new Report((row) => void file.write(`${JSON.stringify(row)}\n`))
  try {
    await importLegacy({ ...options, databaseUrl, client, ordersCommand: command }, report)
  } finally {
    await new Promise((resolve) => file.end(resolve))
  }
  for (const line of report.summary()) invocation.print(line)
  invocation.print(`${options.isDryRun ? 'dry run: nothing was written; ' : ''}every row is in ${reportFile}`)
  return report
}

let isComplete = true
const command = { service: 'infra', name: 'import-legacy', usage }
const code = await runCommand(command, invocation, async () => {
  isComplete = (await run(parseArguments(invocation.args))).isComplete
})
process.exitCode = code === 0 && !isComplete ? 3 : code
