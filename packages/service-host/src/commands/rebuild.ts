import { parseArgs } from 'node:util'
import { requestEveryRebuild, requestRebuild } from '@techshop/read-model/rebuild'
import { parseDatabaseUrl } from '@techshop/service-runtime/connections'
import { refuseConnections } from '../backup/other-connections.ts'
import { explained } from './backup.ts'
import { CommandFailure, type Invocation, runCommand } from './command.ts'
import { withDatabase } from './connections.ts'

/**
 * `rebuild`: rebuilds the read model of another service's aggregates, by the processes that run. Prints the
 * snapshot's id; resolves to the exit code. With `--before-serving` processes that start afterwards are not ready before
 * it is whole, and those that run must be stopped: its owner was restored, and nothing must be sold from the old rows. Fails for a service without a read model.
 */
export const rebuild = (
  { name: service, readModel }: { readonly name: string; readonly readModel?: { readonly name: string } },
  invocation: Invocation,
): Promise<number> => {
  const command = { service, name: 'rebuild', usage: 'rebuild [--before-serving]' }
  return runCommand(command, invocation, async () => {
    const { values } = parseArgs({ args: [...invocation.args], options: { 'before-serving': { type: 'boolean' } } })
    if (!readModel) throw new CommandFailure(`${service} has no read model`)
    if (values['before-serving']) await refuseConnections(parseDatabaseUrl(invocation.env)).catch(explained)
    await withDatabase(command, invocation, async (db) => {
      if (values['before-serving']) {
        await requestEveryRebuild(db)
        invocation.print(
          `the read model of ${readModel.name} is rebuilt before a process that starts now serves from it`,
        )
        return
      }
      const snapshotId = await requestRebuild(db, readModel.name)
      invocation.print(
        `the read model of ${readModel.name} is being rebuilt, as snapshot ${snapshotId}; the old rows serve meanwhile`,
      )
    })
  })
}
