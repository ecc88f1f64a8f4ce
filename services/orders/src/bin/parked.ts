import { listParked, resendParked } from '@techshop/parked-messages/parking'
import { commandLogger, withDatabase } from '../command.ts'
import { parseConfig } from '../config.ts'
import { ordersConsumers } from '../consumers.ts'
import { createOrderRepository } from '../database/order-repository.ts'

const usage = `usage: parked list              messages that failed too often
       parked resend <id>|all   handle them again`
const [what, id] = process.argv.slice(2)
const config = parseConfig({ PORT: '0', ...process.env })

await withDatabase(config.databaseUrl, async (db) => {
  const parked = await listParked(db)
  if (what === 'list') {
    for (const message of parked) console.log(JSON.stringify(message))
    return
  }
  if (what !== 'resend' || id === undefined) {
    console.error(usage)
    process.exitCode = 2
    return
  }
  const consumers = ordersConsumers({
    db,
    // Those who follow an order see it move when they look into the database the next time.
    orders: createOrderRepository(db, config, () => {}),
    // The end of a whole copy is understood by the process that takes it alone; a new rebuild replaces it.
    completeProductCopy: async () => {},
    now: () => new Date(),
    logger: commandLogger(),
  })
  for (const message of parked.filter((candidate) => id === 'all' || candidate.id === id)) {
    const consumer = consumers.find(({ durable }) => durable === message.consumer)
    if (!consumer) throw new Error(`nobody handles messages of ${message.consumer} any more`)
    await resendParked(db, message.id, (again) => consumer.handle(again))
    console.log(`handled ${message.id}, ${message.subject}`)
  }
})
