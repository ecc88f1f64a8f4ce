import { parseArgs } from 'node:util'
import { type Migrations, migrateToLatest } from '@techshop/database/migrations'
import { createLogger } from '@techshop/service-runtime/logger'
import { type Invocation, runCommand } from './command.ts'
import { withDatabase } from './connections.ts'

/**
 * `migrate`: brings the database at DATABASE_URL up to this version. Any number may run at once. It is run by machines,
 * before each start, so that its result is a line of the service's log: JSON. Resolves to the exit code.
 */
export const migrate = (
  { name: service, migrations }: { readonly name: string; migrations(): Promise<Migrations> },
  invocation: Invocation,
): Promise<number> => {
  const command = { service, name: 'migrate', usage: 'migrate' }
  return runCommand(command, invocation, async () => {
    parseArgs({ args: [...invocation.args] })
    await withDatabase(command, invocation, async (db) => {
      const applied = await migrateToLatest(db, await migrations())
      const destination = { write: (line: string) => invocation.print(line.trimEnd()) }
      createLogger({ service, level: 'info', destination }).info({ applied }, 'migrated')
    })
  })
}
