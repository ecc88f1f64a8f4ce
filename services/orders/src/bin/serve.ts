import { connectMessaging } from '@techshop/messaging/connection'
import { createLogger } from '@techshop/service-runtime/logger'
import { runProcess } from '@techshop/service-runtime/process'
import { parseConfig } from '../config.ts'
import { openDatabase } from '../database/database.ts'
import { startProcess } from '../process.ts'

const logger = createLogger({ service: 'orders', level: process.env.LOG_LEVEL || 'info' })

const start = async () => {
  const config = parseConfig(process.env)
  const db = openDatabase({
    url: config.databaseUrl,
    applicationName: 'orders',
    poolSize: config.databasePoolSize,
  })
  const messaging = connectMessaging({ url: config.natsUrl, name: 'orders', logger })
  const { app, close } = await startProcess({ config, db, messaging })
  await app.listen({ host: config.host, port: config.port })
  return {
    close: async () => {
      await close()
      await messaging.close()
      await db.destroy()
    },
  }
}

await runProcess({ service: 'orders', start, logger })
