import { listParked, resendParked } from '@techshop/parked-messages/parking'
import { runCommand, UsageError } from '../command.ts'
import { parseConfig } from '../config.ts'
import { consumersOf } from '../consumers.ts'

const [what, id] = process.argv.slice(2)

// Shows the messages that kept failing, or handles one of them (or all) again.
process.exitCode = await runCommand('parked', parseConfig({ PORT: '0', ...process.env }), async ({ db, logger }) => {
  const parked = await listParked(db)
  if (what === 'list') {
    for (const message of parked) logger.info({ parked: message }, 'parked')
    return logger.info({ count: parked.length }, 'parked messages')
  }
  if (what !== 'resend' || id === undefined) throw new UsageError('usage: parked list | parked resend <id>|all')
  // The end of a whole copy is only understood by the process that takes it; a new rebuild replaces it.
  const consumers = consumersOf(db, async () => {})
  for (const message of parked.filter((it) => id === 'all' || it.id === id)) {
    const consumer = consumers.find(({ durable }) => durable === message.consumer)
    if (!consumer) throw new UsageError(`nobody handles messages of ${message.consumer} any more`)
    await resendParked(db, message.id, (again) => consumer.handle(again))
    logger.info({ id: message.id, subject: message.subject }, 'handled')
  }
})
