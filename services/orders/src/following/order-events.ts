import type { Order } from '../domain/order.ts'
import { orderResource } from '../order-resource.ts'
import { eventFrame, heartbeat, heartbeatMs, longestStreamMs, retryHint } from './event-stream.ts'
import type { OrderFollower } from './order-changes.ts'

/** The frame that shows an order as it is. Never carries an access token. */
export const orderFrame = (order: Order): string => eventFrame('order', order.version, orderResource(order))

/**
 * The frames of one order: as it is now, then after each change. A reader that is slow skips what has passed meanwhile.
 * Ends when the signal aborts, when the process ends, and after half an hour.
 * @param read the order as it is at this moment
 */
export async function* orderEvents(
  current: Order,
  follower: OrderFollower,
  read: () => Promise<Order | undefined>,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const endsAt = Date.now() + longestStreamMs
  let shown = current.version
  yield retryHint + orderFrame(current)
  while (Date.now() < endsAt) {
    const end = await follower.newerThan(shown, heartbeatMs, signal)
    if (end === 'stopped') break
    if (end === 'time-out') {
      yield heartbeat
      continue
    }
    const order = await read().catch(() => undefined)
    // What could not be read now is found by the next hint, of which the poll sends one.
    if (!order || order.version <= shown) continue
    shown = order.version
    yield orderFrame(order)
  }
  yield retryHint
}
