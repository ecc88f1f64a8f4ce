import { parseArgs } from 'node:util'
import { requestEveryRebuild } from '@techshop/read-model/rebuild'
import { parseConnections } from '@techshop/service-runtime/connections'
import { restore as restoreRows } from '../backup/restore.ts'
import { publishingOf } from '../definition.ts'
import { explained } from './backup.ts'
import { type Invocation, runCommand, UsageError } from './command.ts'
import { withDatabase, withMessaging } from './connections.ts'
import { discardStream } from './discarded-stream.ts'

export interface RestoreParts {
  readonly name: string
  /** Tables with a column `version` that others compare. */
  readonly versioned: readonly string[]
  readonly readModel?: object
}

/**
 * `restore --from <folder>`: puts a backup in the place of all rows, with versions in a new epoch; the processes of the
 * service must be stopped. Its stream, which tells of a time that is gone, is deleted: the service makes it anew and says
 * what is true by now. What the stream held of that time is printed, an event a line. Read models are rebuilt.
 */
export const restore = (
  { name: service, versioned, readModel }: RestoreParts,
  invocation: Invocation,
): Promise<number> => {
  const command = { service, name: 'restore', usage: 'restore --from <folder>' }
  return runCommand(command, invocation, async (logger) => {
    const { values } = parseArgs({ args: [...invocation.args], options: { from: { type: 'string' } } })
    if (!values.from) throw new UsageError()
    const { databaseUrl, natsUrl } = parseConnections(invocation.env)
    await withMessaging({ url: natsUrl, name: service, logger }, async (messaging) => {
      const options = { url: databaseUrl, service, directory: values.from as string, versioned }
      const { takenAt } = await restoreRows(options).catch(explained)
      invocation.complain(`${service} is as of ${takenAt}`)
      await withDatabase(command, invocation, async (db) => {
        if (readModel) await requestEveryRebuild(db)
        for await (const event of discardStream(db, messaging, publishingOf({ name: service }).stream))
          invocation.print(event)
      })
    })
  })
}
