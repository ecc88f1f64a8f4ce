import { observePool } from '@techshop/database/pool-metrics'
import { databaseReadiness, onceTrue } from '@techshop/database/readiness'
import { hasWholeCopy } from '@techshop/local-copy/rebuild'
import type { Messaging } from '@techshop/messaging/connection'
import { observeConnection } from '@techshop/messaging/connection-metrics'
import type { Service } from '@techshop/service-runtime/service'
import { createOrderTokens } from './access/order-token.ts'
import { createPlacingSubjects } from './access/placing-subject.ts'
import { createApp } from './app.ts'
import type { OrdersConfig } from './config.ts'
import { type Database, ordersMigrations } from './database/database.ts'
import { createOrderRepository, type OrderListener } from './database/order-repository.ts'
import { changedSince, versionsOf } from './database/order-versions.ts'
import { placingReader } from './database/placing.ts'
import { isEveryPromiseHeld } from './database/unsettled-orders.ts'
import { productsCopy } from './features/copy-product/copy-product.ts'
import { openOrders } from './features/observe-orders/open-orders.query.ts'
import { createOrderMetrics, type OrderMetrics } from './features/observe-orders/order-metrics.ts'
import { startFollowing } from './following/following.ts'
import { startWorker, type Worker } from './worker.ts'

export interface ProcessOptions {
  readonly config: OrdersConfig
  readonly db: Database
  readonly messaging: Messaging
  now?(): Date
  /** Where log lines go instead of standard output, for tests. */
  readonly logDestination?: { write(line: string): void }
}

export interface OrdersProcess {
  /** Not listening yet. */
  readonly app: Service
  /** Finishes requests, ends streams, then stops following and publishing. Leaves database and messaging open. */
  close(): Promise<void>
}

/**
 * Puts one process of orders together, in the roles that it has. Without the role `api` it still answers health and
 * metrics; without `worker` others publish what it writes.
 */
export const startProcess = async (options: ProcessOptions): Promise<OrdersProcess> => {
  const { config, db, messaging, now = () => new Date(), logDestination } = options
  const listeners = new Set<OrderListener>()
  let worker: Worker | undefined
  const orders = createOrderRepository(db, config, (order, before) => {
    for (const changed of listeners) changed(order, before)
  })
  const following = startFollowing(messaging, {
    findMany: orders.findMany,
    versionsOf: (ids) => versionsOf(db, ids),
    changedSince: (at) => changedSince(db, at),
    publish: () => worker?.nudge(),
    failed: (error) => app.log.warn({ err: error }, 'changes of orders could not be looked up'),
  })
  const isOpen = onceTrue(async () => (await hasWholeCopy(db, productsCopy)) && (await isEveryPromiseHeld(db)))
  const hasDatabase = databaseReadiness(db, await ordersMigrations())
  const tokens = createOrderTokens(config.tokenKeys)
  const readPlacing = placingReader(db)
  const app: Service = await createApp(
    config.service,
    {
      ...following,
      db,
      orders,
      readPlacing,
      tokens,
      tokenDays: config.tokenDays,
      timeZone: config.timeZone,
      placingLimits: config.placingLimits,
      placingSubjects: createPlacingSubjects(config.tokenKeys),
      placingRefused: (limit) => metrics.placingRefused(limit),
      isOpen,
      hasDatabase,
      now,
    },
    logDestination,
  )
  const metrics: OrderMetrics = createOrderMetrics(app.registry, { following, openOrders: () => openOrders(db) })
  observePool(db, app.registry)
  observeConnection(messaging, app.registry)
  if (config.roles.has('worker')) {
    worker = startWorker({ db, messaging, orders, metrics, now, logger: app.log, registry: app.registry })
  }
  listeners.add(() => worker?.nudge())
  listeners.add((order) => following.tell(order, worker === undefined))
  listeners.add(metrics.changed)
  const close = async () => {
    await app.close()
    await Promise.all([worker?.stop(), following.stop()])
  }
  return { app, close }
}
