import type { Repeated } from '../repeated.ts'
import { repeat } from '../repeated.ts'
import type { OrderChanges, OrderHint } from './order-changes.ts'

const INTERVAL_MS = 3_000

/**
 * Looks every few seconds whether a followed order has moved without a hint, with one query for all of them.
 * @param versionsOf the versions of those orders
 */
export const pollVersions = (
  changes: OrderChanges,
  versionsOf: (ids: readonly string[]) => Promise<OrderHint[]>,
  failed: (error: unknown) => void,
): Repeated =>
  repeat(
    INTERVAL_MS,
    async () => {
      const ids = changes.followed()
      if (ids.length === 0) return
      for (const hint of await versionsOf(ids)) changes.tell(hint)
    },
    failed,
  )
