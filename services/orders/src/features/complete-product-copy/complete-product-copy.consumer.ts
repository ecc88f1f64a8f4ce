import { receivedEvent } from '@techshop/contracts/received-event'
import type { ConsumerMessage } from '@techshop/messaging/consumer'

/** Follows the end of whole copies that catalog publishes. */
export const completeProductCopyConsumer = (complete: (snapshotId: string, count: number) => Promise<void>) => ({
  stream: 'CATALOG',
  durable: 'orders_catalog-snapshot',
  filterSubject: 'catalog.snapshot.completed.v1',
  concurrency: 1,
  async handle(message: ConsumerMessage): Promise<void> {
    const { data } = receivedEvent(message.data, ['catalog.snapshot.completed.v1'])
    await complete(data.snapshotId, data.count)
  },
})
