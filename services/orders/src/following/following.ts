import type { Messaging } from '@techshop/messaging/connection'
import type { Order } from '../domain/order.ts'
import { connectHints, type Hints } from './hints.ts'
import { createOrderChanges, type OrderChanges, type OrderHint } from './order-changes.ts'
import { createOrderFeed, type OrderFeed } from './order-feed.ts'
import { createStreamSlots, type StreamSlots } from './stream-slots.ts'
import { pollVersions } from './version-poll.ts'

export interface FollowingSource {
  findMany(ids: readonly string[]): Promise<Order[]>
  /** The versions that these orders have now. */
  versionsOf(ids: readonly string[]): Promise<OrderHint[]>
  /** Orders that have changed since then, with their versions. */
  changedSince(at: Date): Promise<OrderHint[]>
  /** Told when another process has written an event and has no relay of its own. */
  publish(): void
  /** Told when the database could not be asked; it is asked again. */
  failed(error: unknown): void
}

export interface Following {
  readonly changes: OrderChanges
  readonly feed: OrderFeed
  readonly orderStreams: StreamSlots
  readonly staffStreams: StreamSlots
  /** Tells everybody who follows the order, in whatever process, that it has this version now. */
  tell: Hints['send']
  stop(): Promise<void>
}

const ORDER_STREAMS = 2_000
const STAFF_STREAMS = 100

/** Everything that lets callers wait for orders and follow them: hints, and a look into the database in case they fail. */
export const startFollowing = (messaging: Messaging, source: FollowingSource): Following => {
  const changes = createOrderChanges()
  const hints = connectHints(messaging, changes, () => source.publish())
  const poll = pollVersions(changes, (ids) => source.versionsOf(ids), source.failed)
  const feed = createOrderFeed(changes, source, source.failed)
  return {
    changes,
    feed,
    orderStreams: createStreamSlots(ORDER_STREAMS),
    staffStreams: createStreamSlots(STAFF_STREAMS),
    tell: hints.send,
    stop: async () => {
      changes.stop()
      hints.stop()
      await Promise.all([poll.stop(), feed.stop()])
    },
  }
}
