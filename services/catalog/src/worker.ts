import { startConsumers } from '@techshop/dead-letters/consumers'
import { type Rebuilds, startRebuilds } from '@techshop/local-copy/rebuild'
import type { Messaging } from '@techshop/messaging/connection'
import type { Logger } from '@techshop/messaging/logger'
import { startRelay } from '@techshop/outbox/relay'
import { answerSnapshotRequests } from '@techshop/outbox/snapshot'
import type { Service } from '@techshop/service-runtime/service'
import { catalogConsumers } from './consumers.ts'
import { countSeenCategories, sweepUnseenCategories } from './database/category-copies.ts'
import type { Database } from './database/database.ts'
import { categoriesCopy } from './features/copy-category/copy-category.ts'
import { publishState } from './features/publish-state/publish-state.ts'
import { startRenewal } from './features/renew-search-terms/renew-search-terms.ts'
import type { CatalogMetrics } from './metrics.ts'

export interface WorkerDependencies {
  readonly db: Database
  readonly messaging: Messaging
  readonly metrics: CatalogMetrics
  readonly registry: Service['registry']
  readonly logger: Logger
  now(): Date
}

export interface Worker {
  /** Tells the relay that there is an event to publish. */
  nudge(): void
  /** Resolves when everything that was under way is settled. */
  stop(): Promise<void>
}

/** Name, stream and subjects of what catalog publishes. */
export const publishing = { source: 'catalog', stream: 'CATALOG', subjects: ['catalog.>'] }

/** The side of catalog that nobody calls: it publishes its events, and follows orders and categories. */
export const startWorker = (dependencies: WorkerDependencies): Worker => {
  const { db, messaging, metrics, registry, logger, now } = dependencies
  const state = publishState(db)
  // An order without an outcome is published again by orders, and answered again.
  const republish = { unsettled: async () => {}, state }
  const relay = startRelay({ ...publishing, db, messaging, republish, logger, metrics: registry })
  const stopAnswering = answerSnapshotRequests({ ...publishing, messaging, state, logger })
  const rebuilds = followCategories(dependencies)
  const definitions = catalogConsumers({
    db,
    now,
    settled(outcome) {
      metrics.settled(outcome)
      relay.nudge()
    },
    completeCategoryCopy: (snapshotId, count) => rebuilds.completed(snapshotId, count),
  })
  const renewal = startRenewal({ db, logger })
  const consumers = startConsumers(definitions, { db, messaging, logger, metrics: registry })
  return {
    nudge: () => relay.nudge(),
    async stop() {
      await stopAnswering()
      await Promise.all([...consumers.map((consumer) => consumer.stop()), rebuilds.stop(), renewal.stop()])
      // Last, so that it still publishes what those have recorded.
      await relay.stop()
    },
  }
}

const followCategories = ({ db, messaging, logger }: WorkerDependencies): Rebuilds =>
  startRebuilds({
    db,
    messaging,
    copy: categoriesCopy,
    owner: 'categories',
    countSeen: countSeenCategories,
    sweep: sweepUnseenCategories,
    logger,
  })
