import { receivedEvent } from '@techshop/contracts/received-event'
import type { ConsumerMessage } from '@techshop/messaging/consumer'

/** Follows the end of whole copies that categories publishes. */
export const completeCategoryCopyConsumer = (complete: (snapshotId: string, count: number) => Promise<void>) => ({
  stream: 'CATEGORIES',
  durable: 'catalog_categories-snapshot',
  filterSubject: 'categories.snapshot.completed.v1',
  concurrency: 1,
  async handle(message: ConsumerMessage): Promise<void> {
    const { data } = receivedEvent(message.data, ['categories.snapshot.completed.v1'])
    await complete(data.snapshotId, data.count)
  },
})
