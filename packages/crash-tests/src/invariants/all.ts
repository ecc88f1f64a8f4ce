import type { Databases, Invariant } from './invariant.ts'
import { everyMoveIsRecorded, noDeadLetters, outboxIsPublished } from './messages.ts'
import { everyOrderIsSettled, historiesAreWhole, oneOrderPerKey } from './orders.ts'
import { readModelEqualsProducts } from './read-models.ts'
import { oneReservationPerOrder, reservationsAgreeWithOrders } from './reservations.ts'
import { ledgerAddsUp, stockIsNeverNegative, stockIsTakenOnce } from './stock.ts'

const invariants: readonly Invariant[] = [
  ledgerAddsUp,
  stockIsNeverNegative,
  stockIsTakenOnce,
  oneReservationPerOrder,
  reservationsAgreeWithOrders,
  everyOrderIsSettled,
  oneOrderPerKey,
  historiesAreWhole,
  outboxIsPublished,
  everyMoveIsRecorded,
  noDeadLetters,
  readModelEqualsProducts,
]

/** Everything that speaks against any invariant, by the promise that is broken; empty when all hold. */
export const findViolations = async (databases: Databases): Promise<Record<string, string[]>> => {
  const found = await Promise.all(
    invariants.map(async ({ promise, violations }) => [promise, await violations(databases)] as const),
  )
  return Object.fromEntries(found.filter(([, violations]) => violations.length > 0))
}
