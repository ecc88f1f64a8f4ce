import type { Emit, Republish } from '@techshop/outbox/relay'
import type { Database } from '../../database/database.ts'
import { everyOrder, unsettledOrders } from '../../database/unsettled-orders.ts'
import { orderEvent, stockRequest } from '../../events.ts'

/** Publishes what catalog must still act on: placed for pending orders, cancelled where the stock is not known to be back. */
export const republishUnsettled = async (db: Database, emit: Emit): Promise<void> => {
  for await (const order of unsettledOrders(db)) await emit(stockRequest(order))
}

/** Publishes every order as it is. For those who ask for it, by command or as a snapshot. */
export const republishEveryOrder = async (db: Database, emit: Emit): Promise<void> => {
  for await (const order of everyOrder(db)) await emit(orderEvent(order))
}

/**
 * What the relay does when JetStream has lost the stream. Only orders that wait for an answer are published, and after
 * them the relay's own window of 7 days: no service keeps a read model of orders, and what is settled asks nothing of anybody, so
 * that to publish each of a million old orders would only delay those that wait.
 */
export const republishWhatMatters = (db: Database): Republish => ({
  unsettled: (emit) => republishUnsettled(db, emit),
  state: async () => {},
})
