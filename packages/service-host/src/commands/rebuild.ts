import { parseArgs } from 'node:util'
import { forgetWholeCopies, requestRebuild } from '@techshop/local-copy/rebuild'
import { parseDatabaseUrl } from '@techshop/service-runtime/connections'
import { refuseConnections } from '../backup/other-connections.ts'
import { explained } from './backup.ts'
import { type Invocation, runCommand } from './command.ts'
import { withDatabase } from './connections.ts'

/**
 * `rebuild`: has the local copy of another service's aggregates taken again, by the processes that run. Prints the
 * snapshot's id; resolves to the exit code. With `--before-serving` processes that start afterwards are not ready before
 * it is whole, and those that run must be stopped: its owner was restored, and nothing must be sold from the old copy.
 */
export const rebuild = (
  { name: service, readModel: { copy } }: { readonly name: string; readonly readModel: { readonly copy: string } },
  invocation: Invocation,
): Promise<number> => {
  const command = { service, name: 'rebuild', usage: 'rebuild [--before-serving]' }
  return runCommand(command, invocation, async () => {
    const { values } = parseArgs({ args: [...invocation.args], options: { 'before-serving': { type: 'boolean' } } })
    if (values['before-serving']) await refuseConnections(parseDatabaseUrl(invocation.env)).catch(explained)
    await withDatabase(command, invocation, async (db) => {
      if (values['before-serving']) {
        await forgetWholeCopies(db)
        invocation.print(`the copy of ${copy} is taken again before a process that starts now serves from it`)
        return
      }
      const snapshotId = await requestRebuild(db, copy)
      invocation.print(
        `the copy of ${copy} is being taken again, as snapshot ${snapshotId}; the old one serves meanwhile`,
      )
    })
  })
}
