import { originOf, receivedEvent } from '@techshop/contracts/received-event'
import { type ReliedOn, reliedOn } from '@techshop/contracts/relied-on'
import type { ConsumerMessage } from '@techshop/messaging/consumer'
import type { Origin } from '../../events.ts'
import type { Outcome } from './settle-order.ts'

const durable = 'orders_catalog-stock'
const relied = reliedOn[durable]

export interface SettleOrderConsumerDependencies {
  settle(orderId: string, outcome: Outcome, origin: Origin): Promise<unknown>
  isSettled(orderId: string): Promise<boolean>
}

/** Follows what catalog says about the stock of orders. */
export const settleOrderConsumer = ({ settle, isSettled }: SettleOrderConsumerDependencies) => ({
  stream: 'CATALOG',
  durable,
  filterSubject: 'catalog.stock.>',
  concurrency: 16,
  async handle(message: ConsumerMessage): Promise<void> {
    const event = receivedEvent(message.data, relied)
    const { orderId } = event.data
    // History is long, and nearly all of it is settled: that is seen without loading the order.
    if (event.replayed && (await isSettled(orderId))) return
    await settle(orderId, outcomeOf(event), originOf(event))
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
