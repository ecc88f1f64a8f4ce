import { consumerContracts } from '@techshop/contracts/consumer-contracts'
import { durableConsumer } from '@techshop/contracts/durable-consumers'
import { originOf, receivedEvent } from '@techshop/contracts/received-event'
import type { ConsumerMessage } from '@techshop/messaging/consumer'
import type { Origin } from '../../events.ts'

const durable = 'catalog_orders-order-cancelled-v1'

/** Gives back the stock of orders that were cancelled. */
export const releaseStockConsumer = (release: (orderId: string, origin: Origin) => Promise<void>) => ({
  ...durableConsumer(durable),
  concurrency: 8,
  async handle(message: ConsumerMessage): Promise<void> {
    const event = receivedEvent(message.data, consumerContracts[durable])
    // Orders says a cancellation whose release it does not know of without this mark.
    if (event.replayed) return
    await release(event.data.id, originOf(event))
  },
})
