import { originOf, receivedEvent } from '@techshop/contracts/received-event'
import { type ReliedOn, reliedOn } from '@techshop/contracts/relied-on'
import type { ConsumerMessage } from '@techshop/messaging/consumer'
import type { Logger } from '@techshop/messaging/logger'
import { MOST_SETTLED_TOGETHER, type OrderOutcome, type Outcome, type Settlement } from './settle-order.ts'

const durable = 'orders_catalog-stock'
const relied = reliedOn[durable]

/** Follows what catalog says about the stock of orders. */
export const settleOrderConsumer = (settle: (outcome: OrderOutcome) => Promise<Settlement>, logger: Logger) => ({
  stream: 'CATALOG',
  durable,
  filterSubject: 'catalog.stock.>',
  concurrency: 2 * MOST_SETTLED_TOGETHER,
  async handle(message: ConsumerMessage): Promise<void> {
    const event = receivedEvent(message.data, relied)
    const { orderId } = event.data
    const settlement = await settle({ orderId, outcome: outcomeOf(event), origin: originOf(event) })
    if (settlement === 'missing') logger.warn({ orderId, type: event.type }, 'stock of an order that is not here')
  },
})

const outcomeOf = (event: ReliedOn<typeof relied>): Outcome => {
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
