import { consumerContracts } from '@techshop/contracts/consumer-contracts'
import { durableConsumer } from '@techshop/contracts/durable-consumers'
import { originOf, receivedEvent } from '@techshop/contracts/received-event'
import type { ConsumerMessage } from '@techshop/messaging/consumer'
import { MAX_RESERVATION_BATCH, type StockDemand } from './reserve-stock.ts'

const durable = 'catalog_orders-order-placed-v1'

/** Takes the stock of orders that were placed. */
export const reserveStockConsumer = (reserve: (demand: StockDemand) => Promise<void>) => ({
  ...durableConsumer(durable),
  concurrency: 2 * MAX_RESERVATION_BATCH,
  async handle(message: ConsumerMessage): Promise<void> {
    const event = receivedEvent(message.data, consumerContracts[durable])
    // Orders says an order that waits for an outcome without this mark: the history of a week need not be answered.
    if (event.replayed) return
    const lines = event.data.items.map(({ sku, quantity }) => ({ sku, quantity }))
    const isConfirmed = event.data.status !== 'pending'
    await reserve({ orderId: event.data.id, lines, isConfirmed, origin: originOf(event) })
  },
})
