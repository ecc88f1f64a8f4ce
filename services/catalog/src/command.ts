import { connectMessaging, type Messaging } from '@techshop/messaging/connection'
import { createLogger } from '@techshop/service-runtime/logger'
import { type Database, openDatabase } from './database/database.ts'

export type CommandLogger = ReturnType<typeof createLogger>

/** What a person asked for in a wrong way; its message says the right one. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Runs a command to its end, logs how it went and closes the database. Resolves to the exit code. */
export const runCommand = async (
  name: string,
  databaseUrl: () => string,
  work: (db: Database, logger: CommandLogger) => Promise<void>,
): Promise<number> => {
  const logger = createLogger({ service: 'catalog', level: 'info' })
  let db: Database | undefined
  try {
    db = openDatabase({ url: databaseUrl(), applicationName: `catalog-${name}`, poolSize: 2 })
    await work(db, logger)
    return 0
  } catch (error) {
    if (error instanceof UsageError) logger.error(error.message)
    else logger.fatal({ err: error }, `${name} failed`)
    return error instanceof UsageError ? 2 : 1
  } finally {
    await db?.destroy()
  }
}

const CONNECT_TIMEOUT_MS = 10_000

/** Gives a command a connection to NATS, once it stands, and closes it whatever happens. */
export const withMessaging = async (
  natsUrl: string,
  logger: CommandLogger,
  work: (messaging: Messaging) => Promise<void>,
): Promise<void> => {
  const messaging = connectMessaging({ url: natsUrl, name: 'catalog', logger })
  try {
    await connected(messaging)
    await work(messaging)
  } finally {
    await messaging.close()
  }
}

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
