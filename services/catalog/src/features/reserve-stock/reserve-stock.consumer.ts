import { originOf, receivedEvent } from '@techshop/contracts/received-event'
import { reliedOn } from '@techshop/contracts/relied-on'
import type { ConsumerMessage } from '@techshop/messaging/consumer'
import { MOST_SERVED_TOGETHER, type StockDemand } from './reserve-stock.ts'

const durable = 'catalog_orders-order-placed-v1'

/** Takes the stock of orders that were placed. */
export const reserveStockConsumer = (reserve: (demand: StockDemand) => Promise<void>) => ({
  stream: 'ORDERS',
  durable,
  filterSubject: 'orders.order.placed.v1',
  concurrency: 2 * MOST_SERVED_TOGETHER,
  async handle(message: ConsumerMessage): Promise<void> {
    const event = receivedEvent(message.data, reliedOn[durable])
    const lines = event.data.items.map(({ sku, quantity }) => ({ sku, quantity }))
    await reserve({ orderId: event.data.id, lines, origin: originOf(event) })
  },
})
