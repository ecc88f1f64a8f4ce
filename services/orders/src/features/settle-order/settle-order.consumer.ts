import { type EventOf, originOf, receivedEvent } from '@techshop/contracts/received-event'
import type { ConsumerMessage } from '@techshop/messaging/consumer'
import type { Logger } from '@techshop/messaging/logger'
import { type Outcome, type SettleOrderDependencies, settleOrder } from './settle-order.ts'

const types = ['catalog.stock.reserved.v1', 'catalog.stock.rejected.v1', 'catalog.stock.released.v1'] as const

/** Follows what catalog says about the stock of orders. */
export const settleOrderConsumer = (dependencies: SettleOrderDependencies, logger: Logger) => ({
  stream: 'CATALOG',
  durable: 'orders_catalog-stock',
  filterSubject: 'catalog.stock.>',
  concurrency: 16,
  async handle(message: ConsumerMessage): Promise<void> {
    const event = receivedEvent(message.data, types)
    const { orderId } = event.data
    const settlement = await settleOrder(dependencies, orderId, outcomeOf(event), originOf(event))
    if (settlement === 'missing') logger.warn({ orderId, type: event.type }, 'stock of an order that is not here')
  },
})

const outcomeOf = (event: EventOf<(typeof types)[number]>): Outcome => {
  switch (event.type) {
    case 'catalog.stock.reserved.v1':
      return { kind: 'reserved' }
    case 'catalog.stock.rejected.v1':
      return { kind: 'rejected', shortages: event.data.lines }
    case 'catalog.stock.released.v1':
      return { kind: 'released' }
  }
}
