import { consumerContracts } from '@techshop/contracts/consumer-contracts'
import { durableConsumer } from '@techshop/contracts/durable-consumers'
import { receivedEvent } from '@techshop/contracts/received-event'
import type { ConsumerMessage } from '@techshop/messaging/consumer'

const durable = 'orders_catalog-snapshot'

/** Follows the end of snapshots that catalog publishes. */
export const completeProductReadModelConsumer = (complete: (snapshotId: string, count: number) => Promise<void>) => ({
  ...durableConsumer(durable),
  concurrency: 1,
  async handle(message: ConsumerMessage): Promise<void> {
    const { data } = receivedEvent(message.data, consumerContracts[durable])
    await complete(data.snapshotId, data.count)
  },
})
