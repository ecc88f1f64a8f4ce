import { connectMessaging, type Messaging } from '@techshop/messaging/connection'
import type { Logger } from '@techshop/messaging/logger'
import { createLogger } from '@techshop/service-runtime/logger'
import type { Connections } from './config.ts'
import { type Database, openDatabase } from './database/database.ts'

/** The log of a command that a person runs: what it did is its own output, so only trouble is logged. */
export const commandLogger = (): Logger => createLogger({ service: 'orders', level: 'warn' })

/** Gives a command the database, and closes it whatever happens. */
export const withDatabase = async <Result>(
  databaseUrl: string,
  work: (db: Database) => Promise<Result>,
): Promise<Result> => {
  const db = openDatabase({ url: databaseUrl, applicationName: 'orders-command', poolSize: 4 })
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

const CONNECT_TIMEOUT_MS = 10_000

/** Gives a command database and messaging, once NATS is connected, and closes both whatever happens. */
export const withConnections = ({ databaseUrl, natsUrl }: Connections, work: Work): Promise<void> =>
  withDatabase(databaseUrl, async (db) => {
    const messaging = connectMessaging({ url: natsUrl, name: 'orders', logger: commandLogger() })
    try {
      await connected(messaging)
      await work(db, messaging)
    } finally {
      await messaging.close()
    }
  })

type Work = (db: Database, messaging: Messaging) => Promise<void>

const connected = async (messaging: Messaging): Promise<void> => {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const forget = messaging.onConnect(resolve)
  const timer = setTimeout(() => reject(new Error('NATS can not be reached')), CONNECT_TIMEOUT_MS)
  try {
    await promise
  } finally {
    clearTimeout(timer)
    forget()
  }
}
