import { poolUse } from '@techshop/database/connection'
import { startRebuilds } from '@techshop/local-copy/rebuild'
import type { Messaging } from '@techshop/messaging/connection'
import type { Service } from '@techshop/service-runtime/service'
import { createOrderTokens } from './access/order-token.ts'
import { createApp } from './app.ts'
import type { OrdersConfig } from './config.ts'
import { ordersConsumers } from './consumers.ts'
import type { Database } from './database/database.ts'
import { createOrderRepository } from './database/order-repository.ts'
import { changedSince, versionsOf } from './database/order-versions.ts'
import { countSeenProducts, sweepUnseenProducts } from './database/product-copies.ts'
import { productsCopy } from './features/copy-product/copy-product.ts'
import { openOrders } from './features/observe-orders/open-orders.query.ts'
import { createOrderMetrics } from './features/observe-orders/order-metrics.ts'
import { connectHints } from './following/hints.ts'
import { createOrderChanges } from './following/order-changes.ts'
import { createOrderFeed } from './following/order-feed.ts'
import { createStreamPlaces } from './following/stream-places.ts'
import { pollVersions } from './following/version-poll.ts'
import { createReadiness, onceTrue } from './readiness.ts'
import { startWorker, type Worker } from './worker.ts'

export interface OrdersOptions {
  readonly config: OrdersConfig
  readonly db: Database
  readonly messaging: Messaging
  now?(): Date
  /** Where log lines go instead of standard output, for tests. */
  readonly logDestination?: { write(line: string): void }
}

export interface Orders {
  /** Not listening yet. */
  readonly app: Service
  /** Answers what is running, publishes what is written, and stops. Leaves database and messaging open. */
  close(): Promise<void>
}

const ORDER_STREAMS = 2_000
const STAFF_STREAMS = 100

/** Puts orders together, in the roles that the configuration gives to this process. */
export const startOrders = async ({
  config,
  db,
  messaging,
  now = () => new Date(),
  logDestination,
}: OrdersOptions): Promise<Orders> => {
  const changes = createOrderChanges()
  const hints = connectHints(messaging, changes)
  const orderStreams = createStreamPlaces(ORDER_STREAMS)
  const staffStreams = createStreamPlaces(STAFF_STREAMS)
  const metrics = createOrderMetrics({
    followers: () => ({
      orders: changes.followed().length,
      orderStreams: orderStreams.taken,
      staffStreams: staffStreams.taken,
    }),
    pool: () => poolUse(db),
    openOrders: () => openOrders(db),
  })
  let worker: Worker | undefined
  const orders = createOrderRepository(db, config, (order, before) => {
    worker?.relay.nudge()
    hints.send(order)
    metrics.changed(order, before)
  })
  const failed = (error: unknown) => app.log.warn({ err: error }, 'changes of orders could not be looked up')
  const feed = createOrderFeed(
    changes,
    { findMany: orders.findMany, changedSince: (at) => changedSince(db, at) },
    failed,
  )
  const hasProducts = onceTrue(() => rebuilds.isComplete())
  const app: Service = await createApp(
    config.service,
    {
      db,
      orders,
      tokens: createOrderTokens(config.tokenKeys),
      tokenDays: config.tokenDays,
      changes,
      feed,
      orderStreams,
      staffStreams,
      hasProducts,
      ready: createReadiness(db, hasProducts),
      now,
    },
    logDestination,
  )
  const logger = app.log
  metrics.register(app.registry)
  const poll = pollVersions(changes, (ids) => versionsOf(db, ids), failed)
  const rebuilds = startRebuilds({
    db,
    messaging,
    copy: productsCopy,
    owner: 'catalog',
    countSeen: countSeenProducts,
    sweep: sweepUnseenProducts,
    logger,
  })
  if (config.roles.has('worker')) {
    const consumers = ordersConsumers({ db, orders, completeProductCopy: rebuilds.completed, now, logger })
    worker = startWorker({ db, messaging, orders, consumers, asked: metrics.asked, now, logger, metrics: app.registry })
  }
  const close = async () => {
    await app.close()
    hints.stop()
    await Promise.all([worker?.stop(), rebuilds.stop(), poll.stop(), feed.stop()])
  }
  return { app, close }
}
