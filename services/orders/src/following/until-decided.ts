import { isUndecided } from '../domain/life-cycle.ts'
import type { Order } from '../domain/order.ts'
import type { OrderChanges } from './order-changes.ts'

/**
 * Waits until the order is no longer pending, for at most so long, and returns it as it is then.
 * Holds neither a connection nor a transaction while it waits. Ends early when the signal aborts or the process ends.
 */
export const untilDecided = async (
  changes: OrderChanges,
  read: (id: string) => Promise<Order | undefined>,
  placed: Order,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<Order> => {
  const endsAt = performance.now() + timeoutMs
  const follower = changes.follow(placed.id)
  try {
    let order = placed
    while (isUndecided(order.status)) {
      const end = await follower.newerThan(order.version, Math.max(0, endsAt - performance.now()), signal)
      // After the time is over once more too: the hint may have been lost.
      if (end !== 'stopped') order = (await read(order.id)) ?? order
      if (end !== 'changed') break
    }
    return order
  } finally {
    follower.close()
  }
}
