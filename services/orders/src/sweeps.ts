import type { Messaging } from '@techshop/messaging/connection'
import type { Logger } from '@techshop/messaging/logger'
import type { Database } from './database/database.ts'
import type { OrderRepository } from './database/order-repository.ts'
import { askAgain } from './features/ask-again/ask-again.ts'
import { cancelUnpaid } from './features/cancel-unpaid/cancel-unpaid.ts'
import { forgetIdempotencyKeys } from './features/forget-idempotency-keys/forget-idempotency-keys.ts'
import { forgetPlacings } from './features/forget-placings/forget-placings.ts'
import type { OrderMetrics } from './features/observe-orders/order-metrics.ts'

export interface SweepDependencies {
  readonly db: Database
  readonly messaging: Messaging
  readonly orders: OrderRepository
  readonly metrics: Pick<OrderMetrics, 'asked'>
  now(): Date
  readonly logger: Logger
}

/** Work that a running worker repeats. Any number of instances may do it at once. */
export interface Sweep {
  readonly name: string
  readonly everyMs: number
  run(signal: AbortSignal): Promise<void>
}

/**
 * Every sweep of orders.
 * @param publish says that there is something to publish
 */
export const sweepsOf = (dependencies: SweepDependencies, publish: () => void): readonly Sweep[] => {
  const { db, messaging, orders, metrics, now, logger } = dependencies
  return [
    {
      name: 'ask-again',
      everyMs: 2_000,
      async run(signal) {
        metrics.asked(await askAgain({ db, now, connected: () => messaging.connected, publish }, signal))
      },
    },
    {
      name: 'cancel-unpaid',
      everyMs: 30_000,
      async run(signal) {
        const cancelled = await cancelUnpaid({ db, orders, now }, signal)
        if (cancelled > 0) logger.info({ cancelled }, 'cancelled orders that were not paid in time')
      },
    },
    {
      name: 'forget-idempotency-keys',
      everyMs: 600_000,
      async run(signal) {
        await forgetIdempotencyKeys(db, now(), signal)
      },
    },
    {
      name: 'forget-placings',
      everyMs: 300_000,
      async run(signal) {
        await forgetPlacings(db, now(), signal)
      },
    },
  ]
}
