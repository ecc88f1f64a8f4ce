import { connectMessaging, type Messaging } from '@techshop/messaging/connection'
import { createLogger } from '@techshop/service-runtime/logger'
import type { CategoriesConfig } from './config.ts'
import { type Database, openDatabase } from './database/database.ts'

export interface CommandContext {
  readonly db: Database
  readonly logger: ReturnType<typeof createLogger>
  /** Connects on first use. */
  messaging(): Messaging
}

/** What a person asked for in a wrong way; its message says the right one. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Runs a command to its end, logs how it went, and closes what it opened. Resolves to the exit code. */
export const runCommand = async (
  name: string,
  config: Pick<CategoriesConfig, 'databaseUrl' | 'natsUrl'>,
  work: (context: CommandContext) => Promise<void>,
): Promise<number> => {
  const logger = createLogger({ service: `categories-${name}`, level: 'info' })
  const db = openDatabase({ url: config.databaseUrl, applicationName: `categories-${name}`, poolSize: 2 })
  let messaging: Messaging | undefined
  const connect = () => {
    messaging ??= connectMessaging({ url: config.natsUrl, name: 'categories', logger })
    return messaging
  }
  try {
    await work({ db, logger, messaging: connect })
    return 0
  } catch (error) {
    if (error instanceof UsageError) logger.error(error.message)
    else logger.fatal({ err: error }, `${name} failed`)
    return 1
  } finally {
    await messaging?.close()
    await db.destroy()
  }
}
