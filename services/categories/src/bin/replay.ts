import { parseArgs } from 'node:util'
import { replayOutbox, replayState } from '@techshop/outbox/replay'
import { runCommand, UsageError } from '../command.ts'
import { parseConfig } from '../config.ts'
import { publishState } from '../features/publish-state/publish-state.ts'
import { publishing } from '../worker.ts'

const usage = 'usage: replay outbox [--since 2026-11-22T12:00:00Z] | replay state'
const { values, positionals } = parseArgs({ allowPositionals: true, options: { since: { type: 'string' } } })

const sinceOf = (text: string | undefined): { since?: Date } => {
  if (text === undefined) return {}
  const since = new Date(text)
  if (Number.isNaN(since.getTime())) throw new UsageError(usage)
  return { since }
}

// Publishes again: what the outbox still holds, or the state of every category.
process.exitCode = await runCommand('replay', parseConfig({ PORT: '0', ...process.env }), async (context) => {
  const { db, logger } = context
  const [what] = positionals
  if (what !== 'outbox' && what !== 'state') throw new UsageError(usage)
  const messaging = context.messaging()
  const events =
    what === 'outbox'
      ? await replayOutbox({ ...publishing, db, messaging, ...sinceOf(values.since) })
      : await replayState({ ...publishing, messaging, state: publishState(db) })
  logger.info({ events }, `${what} published again`)
})
