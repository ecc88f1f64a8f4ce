import { receivedEvent } from '@techshop/contracts/received-event'
import { reliedOn } from '@techshop/contracts/relied-on'
import type { ConsumerMessage } from '@techshop/messaging/consumer'

const durable = 'catalog_categories-snapshot'

/** Follows the end of whole copies that categories publishes. */
export const completeCategoryCopyConsumer = (complete: (snapshotId: string, count: number) => Promise<void>) => ({
  stream: 'CATEGORIES',
  durable,
  filterSubject: 'categories.snapshot.completed.v1',
  concurrency: 1,
  async handle(message: ConsumerMessage): Promise<void> {
    const { data } = receivedEvent(message.data, reliedOn[durable])
    await complete(data.snapshotId, data.count)
  },
})
