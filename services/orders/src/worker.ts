import { isInfrastructureError } from '@techshop/database/errors'
import type { Messaging } from '@techshop/messaging/connection'
import { startConsumer } from '@techshop/messaging/consumer'
import type { Logger } from '@techshop/messaging/logger'
import { type Relay, startRelay } from '@techshop/outbox/relay'
import { answerSnapshotRequests } from '@techshop/outbox/snapshot'
import { createParking } from '@techshop/parked-messages/parking'
import type { Service } from '@techshop/service-runtime/service'
import type { ConsumerDefinition } from './consumers.ts'
import type { Database } from './database/database.ts'
import type { OrderRepository } from './database/order-repository.ts'
import { askAgain } from './features/ask-again/ask-again.ts'
import { cancelUnpaid } from './features/cancel-unpaid/cancel-unpaid.ts'
import { forgetIdempotencyKeys } from './features/forget-idempotency-keys/forget-idempotency-keys.ts'
import { republishEveryOrder, republishWhatMatters } from './features/republish-orders/republish-orders.ts'
import { repeat } from './repeated.ts'

export interface WorkerDependencies {
  readonly db: Database
  readonly messaging: Messaging
  readonly orders: OrderRepository
  readonly consumers: readonly ConsumerDefinition[]
  /** Told how many orders catalog was asked about again. */
  asked(orders: number): void
  now(): Date
  readonly logger: Logger
  readonly metrics: Service['registry']
}

export interface Worker {
  readonly relay: Relay
  stop(): Promise<void>
}

export const source = 'orders'
export const stream = 'ORDERS'

const ASK_AGAIN_EVERY_MS = 2_000
const CANCEL_UNPAID_EVERY_MS = 30_000
const FORGET_KEYS_EVERY_MS = 600_000

/** Everything that orders does of itself: publishing, following catalog, and the sweeps. Any number of instances may. */
export const startWorker = (dependencies: WorkerDependencies): Worker => {
  const { db, messaging, consumers, logger, metrics } = dependencies
  const relay = startRelay({
    db,
    messaging,
    source,
    stream,
    subjects: ['orders.>'],
    republish: republishWhatMatters(db),
    logger,
    metrics,
  })
  const stopSnapshots = answerSnapshotRequests({
    messaging,
    source,
    stream,
    state: (emit) => republishEveryOrder(db, emit),
    logger,
  })
  const running = consumers.map((consumer) => startConsumer({ ...consumer, ...failures(dependencies, consumer) }))
  const sweeps = startSweeps(dependencies, relay)
  const stop = async () => {
    stopSnapshots()
    await Promise.all([...running, ...sweeps].map((part) => part.stop()))
    // Last, so that it still publishes what those have written.
    await relay.stop()
  }
  return { relay, stop }
}

const failures = ({ db, messaging, logger, metrics }: WorkerDependencies, { durable }: ConsumerDefinition) => ({
  onFailure: createParking({ db, consumer: durable, logger, metrics }).onFailure,
  isInfrastructureError,
  messaging,
  logger,
  metrics,
})

const startSweeps = ({ db, messaging, orders, asked, now, logger }: WorkerDependencies, relay: Relay) => {
  const failed = (sweep: string) => (error: unknown) => logger.error({ err: error, sweep }, 'sweep failed')
  const asking = { db, now, connected: () => messaging.connected, publish: () => relay.nudge() }
  return [
    repeat(ASK_AGAIN_EVERY_MS, async (signal) => asked(await askAgain(asking, signal)), failed('ask-again')),
    repeat(
      CANCEL_UNPAID_EVERY_MS,
      async (signal) => {
        const cancelled = await cancelUnpaid({ db, orders, now }, signal)
        if (cancelled > 0) logger.info({ cancelled }, 'cancelled orders that were not paid in time')
      },
      failed('cancel-unpaid'),
    ),
    repeat(
      FORGET_KEYS_EVERY_MS,
      async (signal) => void (await forgetIdempotencyKeys(db, now(), signal)),
      failed('forget-idempotency-keys'),
    ),
  ]
}
