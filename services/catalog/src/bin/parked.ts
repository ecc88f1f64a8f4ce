import { listParked, type ParkedMessage, resendParked } from '@techshop/parked-messages/parking'
import { runCommand, UsageError } from '../command.ts'
import { parseDatabaseUrl } from '../config.ts'
import { catalogConsumers } from '../consumers.ts'
import type { Database } from '../database/database.ts'

const usage = 'usage: parked list | parked resend <id>|all'
const [what, id] = process.argv.slice(2)

/** Handles a message as its consumer would. What that records is published by the services that run. */
const resend = async (db: Database, message: ParkedMessage): Promise<void> => {
  const consumers = catalogConsumers({
    db,
    now: () => new Date(),
    settled() {},
    // Only the process that takes a whole copy understands its end; the next rebuild replaces it.
    async completeCategoryCopy() {},
  })
  const consumer = consumers.find(({ durable }) => durable === message.consumer)
  if (!consumer) throw new UsageError(`nobody handles messages of ${message.consumer} any more`)
  await resendParked(db, message.id, (again) => consumer.handle(again))
}

// Shows the messages that kept failing, or handles one of them (or all) again.
process.exitCode = await runCommand(
  'parked',
  () => parseDatabaseUrl(process.env),
  async (db, logger) => {
    if (what !== 'list' && !(what === 'resend' && id !== undefined)) throw new UsageError(usage)
    const parked = await listParked(db)
    if (what === 'list') {
      for (const message of parked) logger.info({ parked: message }, 'parked')
      return logger.info({ count: parked.length }, 'parked messages')
    }
    const wanted = parked.filter((message) => id === 'all' || String(message.id) === id)
    if (wanted.length === 0 && id !== 'all') throw new UsageError(`no message is parked under ${id}`)
    for (const message of wanted) {
      await resend(db, message)
      logger.info({ id: message.id, subject: message.subject }, 'handled')
    }
  },
)
