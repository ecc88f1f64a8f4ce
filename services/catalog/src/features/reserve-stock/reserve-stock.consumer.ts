import { originOf, receivedEvent } from '@techshop/contracts/received-event'
import type { ConsumerMessage } from '@techshop/messaging/consumer'
import type { Origin } from '../../events.ts'
import type { PlacedOrder } from './reserve-stock.ts'

/** Takes the stock of orders that were placed. */
export const reserveStockConsumer = (reserve: (order: PlacedOrder, origin: Origin) => Promise<void>) => ({
  stream: 'ORDERS',
  durable: 'catalog_orders-order-placed-v1',
  filterSubject: 'orders.order.placed.v1',
  concurrency: 16,
  async handle(message: ConsumerMessage): Promise<void> {
    const event = receivedEvent(message.data, ['orders.order.placed.v1'])
    const lines = event.data.items.map(({ sku, quantity }) => ({ sku, quantity }))
    await reserve({ orderId: event.data.id, lines }, originOf(event))
  },
})
