import { parseArgs } from 'node:util'
import { parseDatabaseUrl } from '@techshop/service-runtime/connections'
import { backUp } from '../backup/backup.ts'
import { BackupError } from '../backup/manifest.ts'
import { CommandFailure, type Invocation, runCommand, UsageError } from './command.ts'

/** `backup --to <folder>`: writes all rows to a new folder, as of one moment, while the service goes on. */
export const backup = ({ name: service }: { readonly name: string }, invocation: Invocation): Promise<number> =>
  runCommand({ service, name: 'backup', usage: 'backup --to <new folder>' }, invocation, async () => {
    const { values } = parseArgs({ args: [...invocation.args], options: { to: { type: 'string' } } })
    if (!values.to) throw new UsageError()
    const { takenAt, tables } = await backUp(parseDatabaseUrl(invocation.env), service, values.to).catch(explained)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    invocation.print(`${service} as of ${takenAt}: ${rows} rows of ${tables.length} tables`)
  })

/** What a backup refuses is said in a sentence. */
export const explained = (error: unknown): never => {
  throw error instanceof BackupError ? new CommandFailure(error.message) : error
}
