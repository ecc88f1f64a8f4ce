import { parseArgs } from 'node:util'
import type { Emit } from '@techshop/outbox/relay'
import { replayOutbox, replayState } from '@techshop/outbox/replay'
import { parseConnections } from '@techshop/service-runtime/connections'
import type { Kysely } from 'kysely'
import { publishingOf } from '../definition.ts'
import { type Invocation, runCommand, UsageError } from './command.ts'
import { withDatabase, withMessaging } from './connections.ts'
import { parseTime } from './time.ts'

export interface ReplayParts<Tables> {
  readonly name: string
  /** Emits every aggregate as it is. */
  publishState(db: Kysely<Tables>, emit: Emit): Promise<void>
}

const usage = `replay --outbox [--since <RFC 3339 time>]   publish what was recorded in the last 7 days again
       replay --state                              publish everything as it is`

/**
 * `replay --outbox [--since <RFC 3339 time>]`, `replay --state`: publishes again. Prints how many events; resolves to the
 * exit code.
 */
export const replay = <Tables>(
  { name: service, publishState }: ReplayParts<Tables>,
  invocation: Invocation,
): Promise<number> => {
  const publishing = publishingOf({ name: service })
  const command = { service, name: 'replay', usage }
  return runCommand(command, invocation, async (logger) => {
    const { what, ...window } = readArguments(invocation.args)
    const { natsUrl } = parseConnections(invocation.env)
    await withDatabase<Tables>(command, invocation, (db) =>
      withMessaging({ url: natsUrl, name: service, logger }, async (messaging) => {
        const options = { ...publishing, messaging, logger }
        const published =
          what === 'outbox'
            ? await replayOutbox({ ...options, db, ...window })
            : await replayState({ ...options, state: (emit) => publishState(db, emit) })
        invocation.print(`${published} events published`)
      }),
    )
  })
}

const readArguments = (args: readonly string[]): { what: 'outbox' | 'state'; since?: Date } => {
  const { values } = parseArgs({
    args: [...args],
    options: { outbox: { type: 'boolean' }, state: { type: 'boolean' }, since: { type: 'string' } },
  })
  if (values.outbox === values.state) throw new UsageError()
  if (values.state && values.since !== undefined) throw new UsageError('--since goes with --outbox alone')
  const what = values.outbox ? 'outbox' : 'state'
  return values.since === undefined ? { what } : { what, since: parseTime(values.since) }
}
