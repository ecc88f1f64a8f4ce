import { startConsumers } from '@techshop/dead-letters/consumers'
import { type Rebuilds, startRebuilds } from '@techshop/local-copy/rebuild'
import type { Consumer } from '@techshop/messaging/consumer'
import { type Emit, type Relay, startRelay } from '@techshop/outbox/relay'
import { answerSnapshotRequests } from '@techshop/outbox/snapshot'
import type { prom } from '@techshop/service-runtime/metrics'
import { ordersConsumers } from './consumers.ts'
import { countSeenProducts, sweepUnseenProducts } from './database/product-copies.ts'
import { productsCopy } from './features/copy-product/copy-product.ts'
import { republishEveryOrder, republishWhatMatters } from './features/republish-orders/republish-orders.ts'
import { repeat } from './repeated.ts'
import { type SweepDependencies, sweepsOf } from './sweeps.ts'

export interface WorkerDependencies extends SweepDependencies {
  readonly registry: prom.Registry
}

export interface Worker {
  /** Tells the relay that there is an event to publish. */
  nudge(): void
  /** Resolves when everything that was under way is settled. */
  stop(): Promise<void>
}

/** Name, stream and subjects of what orders publishes. */
export const publishing = { source: 'orders', stream: 'ORDERS', subjects: ['orders.>'] }

/** Everything that orders does of itself: publishing, following catalog, and the sweeps. Any number of instances may. */
export const startWorker = (dependencies: WorkerDependencies): Worker => {
  const { db, messaging, logger, registry } = dependencies
  const relay = startRelay({
    ...publishing,
    db,
    messaging,
    republish: republishWhatMatters(db),
    logger,
    metrics: registry,
  })
  const state = (emit: Emit) => republishEveryOrder(db, emit)
  const stopSnapshots = answerSnapshotRequests({ ...publishing, messaging, state, logger })
  const rebuilds = followProducts(dependencies)
  const parts = [rebuilds, ...follow(dependencies, rebuilds), ...startSweeps(dependencies, relay)]
  const stop = async () => {
    await stopSnapshots()
    await Promise.all(parts.map((part) => part.stop()))
    // Last, so that it still publishes what those have written.
    await relay.stop()
  }
  return { nudge: () => relay.nudge(), stop }
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

const follow = (dependencies: WorkerDependencies, rebuilds: Rebuilds): Consumer[] => {
  const { db, messaging, logger, registry: metrics } = dependencies
  const completeProductCopy = (snapshotId: string, count: number) => rebuilds.completed(snapshotId, count)
  return startConsumers(ordersConsumers({ ...dependencies, completeProductCopy }), { db, messaging, logger, metrics })
}

const startSweeps = (dependencies: WorkerDependencies, relay: Relay) =>
  sweepsOf(dependencies, () => relay.nudge()).map(({ name, everyMs, run }) =>
    repeat(everyMs, run, (error) => dependencies.logger.error({ err: error, sweep: name }, 'sweep failed')),
  )
