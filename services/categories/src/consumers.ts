import type { ConsumerMessage } from '@techshop/messaging/consumer'
import type { Database } from './database/database.ts'
import { completeProductCopyConsumer } from './features/complete-product-copy/complete-product-copy.consumer.ts'
import { copyProductConsumer } from './features/copy-product/copy-product.consumer.ts'
import { copyProduct } from './features/copy-product/copy-product.ts'

/** What one incoming kind of event needs in order to be followed. */
export interface ConsumerDefinition {
  readonly stream: string
  readonly durable: string
  readonly filterSubject: string
  readonly concurrency: number
  handle(message: ConsumerMessage): Promise<void>
}

/** Everything that categories follows, each listed by hand. */
export const consumersOf = (
  db: Database,
  completeProductCopy: (snapshotId: string, count: number) => Promise<void>,
): ConsumerDefinition[] => [
  copyProductConsumer((product) => copyProduct(db, product)),
  completeProductCopyConsumer(completeProductCopy),
]
