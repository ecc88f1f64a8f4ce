import type { Registry } from '@prometheus-io/client'
import { startConsumers } from '@techshop/dead-letters/consumers'
import { type Rebuilds, startRebuilds } from '@techshop/local-copy/rebuild'
import type { Messaging } from '@techshop/messaging/connection'
import type { Logger } from '@techshop/messaging/logger'
import { startRelay } from '@techshop/outbox/relay'
import { answerSnapshotRequests } from '@techshop/outbox/snapshot'
import { consumersOf } from './consumers.ts'
import type { Database } from './database/database.ts'
import { countSeenProducts, sweepUnseenProducts } from './database/product-copies.ts'
import { productsCopy } from './features/copy-product/copy-product.ts'
import { publishState } from './features/publish-state/publish-state.ts'

export interface WorkerDependencies {
  readonly db: Database
  readonly messaging: Messaging
  readonly logger: Logger
  readonly registry: Registry
}

export interface Worker {
  /** Tells the relay that there is an event to publish. */
  nudge(): void
  /** Resolves when everything that was under way is settled. */
  stop(): Promise<void>
}

/** Name, stream and subjects of what categories publishes. */
export const publishing = { source: 'categories', stream: 'CATEGORIES', subjects: ['categories.>'] }

/** The side of categories that nobody calls: publishes its events and follows those of catalog. */
export const startWorker = (dependencies: WorkerDependencies): Worker => {
  const { db, messaging, logger, registry } = dependencies
  const state = publishState(db)
  // Nobody waits for anything that categories says, so nothing is unsettled.
  const republish = { unsettled: async () => {}, state }
  const relay = startRelay({ ...publishing, db, messaging, republish, logger, metrics: registry })
  const stopAnswering = answerSnapshotRequests({ ...publishing, messaging, state, logger })
  const rebuilds = followProducts(dependencies)
  const definitions = consumersOf(db, (snapshotId, count) => rebuilds.completed(snapshotId, count))
  const consumers = startConsumers(definitions, { db, messaging, logger, metrics: registry })
  return {
    nudge: () => relay.nudge(),
    async stop() {
      const following = consumers.map((consumer) => consumer.stop())
      await Promise.all([stopAnswering(), ...following, rebuilds.stop(), relay.stop()])
    },
  }
}

const followProducts = ({ db, messaging, logger }: WorkerDependencies): Rebuilds =>
  startRebuilds({
    db,
    messaging,
    copy: productsCopy,
    owner: 'catalog',
    countSeen: countSeenProducts,
    sweep: sweepUnseenProducts,
    logger,
  })
