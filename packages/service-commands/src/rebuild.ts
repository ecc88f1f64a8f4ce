import { parseArgs } from 'node:util'
import { requestRebuild } from '@techshop/local-copy/rebuild'
import { ofThisProcess, runCommand } from './command.ts'
import { withDatabase } from './connections.ts'

export interface RebuildParts {
  readonly service: string
  /** Name of the local copy, such as `products`. */
  readonly copy: string
}

/**
 * `rebuild`: has the local copy of another service's aggregates taken again, by the processes that run. Prints the
 * snapshot's id; resolves to the exit code.
 */
export const rebuild = ({ service, copy }: RebuildParts, invocation = ofThisProcess()): Promise<number> => {
  const command = { service, name: 'rebuild', usage: 'rebuild' }
  return runCommand(command, invocation, async () => {
    parseArgs({ args: [...invocation.args] })
    await withDatabase(command, invocation, async (db) => {
      const snapshotId = await requestRebuild(db, copy)
      invocation.print(
        `the copy of ${copy} is being taken again, as snapshot ${snapshotId}; the old one serves meanwhile`,
      )
    })
  })
}
