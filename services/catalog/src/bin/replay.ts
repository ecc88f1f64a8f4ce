import { parseArgs } from 'node:util'
import { replayOutbox, replayState } from '@techshop/outbox/replay'
import { runCommand, UsageError, withMessaging } from '../command.ts'
import { parseConnections } from '../config.ts'
import { publishState } from '../features/publish-state/publish-state.ts'
import { publishing } from '../worker.ts'

const usage = 'usage: replay --outbox [--since <RFC 3339 time>] | replay --state'

const readArguments = () => {
  const { values } = parseArgs({
    options: { outbox: { type: 'boolean' }, state: { type: 'boolean' }, since: { type: 'string' } },
  })
  const since = values.since === undefined ? undefined : new Date(values.since)
  const isClear = values.outbox !== values.state && !(values.state && since)
  if (!isClear || (since && Number.isNaN(since.getTime()))) throw new UsageError(usage)
  return { isOutbox: values.outbox === true, ...(since ? { since } : {}) }
}

// Publishes again: what the outbox still holds, or the state of every product.
process.exitCode = await runCommand(
  'replay',
  () => parseConnections(process.env).databaseUrl,
  async (db, logger) => {
    const { isOutbox, ...window } = readArguments()
    await withMessaging(parseConnections(process.env).natsUrl, logger, async (messaging) => {
      const events = isOutbox
        ? await replayOutbox({ ...publishing, db, messaging, ...window })
        : await replayState({ ...publishing, messaging, state: publishState(db) })
      logger.info({ events }, 'published again')
    })
  },
)
