import { observePool } from '@techshop/database/pool-metrics'
import { databaseReadiness, onceTrue } from '@techshop/database/readiness'
import { hasWholeCopy } from '@techshop/local-copy/rebuild'
import { connectMessaging } from '@techshop/messaging/connection'
import { observeConnection } from '@techshop/messaging/connection-metrics'
import type { Logger } from '@techshop/messaging/logger'
import { createApp } from './app.ts'
import type { CategoriesConfig } from './config.ts'
import { categoriesMigrations, openDatabase } from './database/database.ts'
import { productsCopy } from './features/copy-product/copy-product.ts'
import { startWorker, type Worker } from './worker.ts'

const idleWorker: Worker = { nudge() {}, async stop() {} }

/**
 * Starts one process of categories in the roles that it has. Without the role `api` it still answers health and metrics.
 * `close` stops taking requests, finishes what is under way, then stops following and publishing.
 */
export const startProcess = async (
  config: CategoriesConfig,
  logger: Logger,
): Promise<{ url: string; close(): Promise<void> }> => {
  const db = openDatabase({
    url: config.databaseUrl,
    readUrl: config.databaseReadUrl,
    applicationName: 'categories',
    poolSize: config.databasePoolSize,
  })
  const messaging = connectMessaging({ url: config.natsUrl, name: 'categories', logger })
  let worker = idleWorker
  const app = await createApp(config.service, {
    db,
    nudge: () => worker.nudge(),
    hasProducts: onceTrue(() => hasWholeCopy(db, productsCopy)),
    hasDatabase: databaseReadiness(db, await categoriesMigrations()),
    now: () => new Date(),
  })
  observePool(db, app.registry)
  observeConnection(messaging, app.registry)
  if (config.roles.has('worker')) worker = startWorker({ db, messaging, logger, registry: app.registry })
  const url = await app.listen({ host: config.host, port: config.port })
  return {
    url,
    async close() {
      await app.close()
      await worker.stop()
      await messaging.close()
      await db.destroy()
    },
  }
}
