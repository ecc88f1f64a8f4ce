import { observePool } from '@techshop/database/pool-metrics'
import { databaseReadiness, onceTrue } from '@techshop/database/readiness'
import { hasWholeCopy } from '@techshop/local-copy/rebuild'
import { connectMessaging } from '@techshop/messaging/connection'
import { observeConnection } from '@techshop/messaging/connection-metrics'
import type { Logger } from '@techshop/messaging/logger'
import { createApp } from './app.ts'
import type { CatalogConfig } from './config.ts'
import { catalogMigrations, openDatabase } from './database/database.ts'
import { categoriesCopy } from './features/copy-category/copy-category.ts'
import { startWorker, type Worker } from './worker.ts'

const idleWorker: Worker = { nudge() {}, async stop() {} }

export interface CatalogProcess {
  readonly url: string
  close(): Promise<void>
}

/**
 * Starts one process of catalog in the roles that it has. Without the role `api` it still answers health and metrics.
 * `close` stops taking requests, finishes what is under way, then stops following and publishing.
 */
export const startProcess = async (config: CatalogConfig, logger: Logger): Promise<CatalogProcess> => {
  const { databaseUrl, databaseReadUrl, databasePoolSize, natsUrl, currency, pictureOrigins, roles } = config
  const db = openDatabase({
    url: databaseUrl,
    readUrl: databaseReadUrl,
    applicationName: 'catalog',
    poolSize: databasePoolSize,
  })
  const messaging = connectMessaging({ url: natsUrl, name: 'catalog', logger })
  let worker = idleWorker
  const now = () => new Date()
  const { service, metrics } = await createApp(config.service, {
    db,
    currency,
    pictureOrigins,
    nudge: () => worker.nudge(),
    hasCategories: onceTrue(() => hasWholeCopy(db, categoriesCopy)),
    hasDatabase: databaseReadiness(db, await catalogMigrations()),
    now,
  })
  observePool(db, service.registry)
  observeConnection(messaging, service.registry)
  if (roles.has('worker')) worker = startWorker({ db, messaging, metrics, registry: service.registry, logger, now })
  const url = await service.listen({ host: config.host, port: config.port })
  return {
    url,
    async close() {
      await service.close()
      await worker.stop()
      await messaging.close()
      await db.destroy()
    },
  }
}
