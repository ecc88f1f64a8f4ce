import { isAtItsEnd } from '../domain/moved-order.ts'
import type { Order } from '../domain/order.ts'
import { type Audience, orderResource } from '../order-resource.ts'
import { eventFrame, heartbeat, heartbeatMs, longestStreamMs, retryHint } from './event-stream.ts'
import type { OrderFollower } from './order-changes.ts'

/** The frame that shows an order as it is. Never carries an access token. */
export const orderFrame = (order: Order, audience: Audience): string =>
  eventFrame('order', order.version, orderResource(order, audience))

/** That the stock of a cancelled order went back is no move, of which nobody sends a hint. */
const RELEASE_LOOK_MS = 2_000

/**
 * The frames of one order: as it is now, then after each change. A reader that is slow skips what has passed meanwhile.
 * Ends when nothing can change any more; with a hint when to come back when the signal aborts, when the process ends, and
 * after half an hour.
 * @param read the order as it is at this moment
 */
export async function* orderEvents(
  begun: Order,
  audience: Audience,
  follower: OrderFollower,
  read: () => Promise<Order | undefined>,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const endsAt = Date.now() + longestStreamMs
  let current = begun
  yield retryHint + orderFrame(current, audience)
  while (!isAtItsEnd(current) && Date.now() < endsAt) {
    const awaitsRelease = current.status === 'cancelled'
    const end = await follower.newerThan(current.version, awaitsRelease ? RELEASE_LOOK_MS : heartbeatMs, signal)
    if (end === 'stopped') break
    if (end === 'time-out') yield heartbeat
    if (end === 'time-out' && !awaitsRelease) continue
    const order = await read().catch(() => undefined)
    // What could not be read now is found by the next hint, of which the poll sends one.
    if (!order || order.version < current.version) continue
    if (order.version > current.version) yield orderFrame(order, audience)
    current = order
  }
  if (!isAtItsEnd(current)) yield retryHint
}
