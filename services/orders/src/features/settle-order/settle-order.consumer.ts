import { type ConsumedEvent, consumerContracts } from '@techshop/contracts/consumer-contracts'
import { durableConsumer } from '@techshop/contracts/durable-consumers'
import { originOf, receivedEvent } from '@techshop/contracts/received-event'
import type { ConsumerMessage } from '@techshop/messaging/consumer'
import { MAX_SETTLED_BATCH, type OrderOutcome, type Outcome, type Settlement } from './settle-order.ts'

const durable = 'orders_catalog-stock'
const contract = consumerContracts[durable]

export interface SettleOrderConsumerDependencies {
  settle(outcome: OrderOutcome): Promise<Settlement>
  isSettled(orderId: string): Promise<boolean>
}

/**
 * Catalog holds the stock of an order that is not here: this database was restored from before it. A dead letter with its
 * error, so that somebody finds it and has catalog let the stock go.
 */
class UnknownOrderError extends Error {
  override readonly name = 'UnknownOrderError'
}

/** Follows what catalog says about the stock of orders. */
export const settleOrderConsumer = ({ settle, isSettled }: SettleOrderConsumerDependencies) => ({
  ...durableConsumer(durable),
  concurrency: 2 * MAX_SETTLED_BATCH,
  async handle(message: ConsumerMessage): Promise<void> {
    const event = receivedEvent(message.data, contract)
    const { orderId } = event.data
    // History is long, and nearly all of it is settled: that is seen without loading the order.
    if (event.replayed && (await isSettled(orderId))) return
    const settlement = await settle({ orderId, outcome: outcomeOf(event), origin: originOf(event) })
    if (settlement === 'missing' && event.type === 'catalog.stock.reserved.v1') {
      throw new UnknownOrderError(`stock is held for order ${orderId}, which is not here`)
    }
  },
})

const outcomeOf = (event: ConsumedEvent<typeof contract>): Outcome => {
  switch (event.type) {
    case 'catalog.stock.reserved.v1':
      return { kind: 'reserved' }
    case 'catalog.stock.rejected.v1':
      return {
        kind: 'rejected',
        shortages: event.data.lines.map(({ sku, requested, available }) => ({ sku, requested, available })),
      }
    case 'catalog.stock.released.v1':
      return { kind: 'released' }
  }
}
