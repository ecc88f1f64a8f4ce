import type { ConsumerDefinition } from '@techshop/messaging/consumer'
import { gathered } from '@techshop/service-runtime/gathered'
import type { Database } from './database/database.ts'
import { completeProductCopyConsumer } from './features/complete-product-copy/complete-product-copy.consumer.ts'
import { copyProductConsumer } from './features/copy-product/copy-product.consumer.ts'
import { copyProducts, MOST_COPIED_TOGETHER } from './features/copy-product/copy-product.ts'

/** Everything that categories follows, each listed by hand. */
export const consumersOf = (
  db: Database,
  completeProductCopy: (snapshotId: string, count: number) => Promise<void>,
): ConsumerDefinition[] => [
  copyProductConsumer(gathered((products) => copyProducts(db, products), { most: MOST_COPIED_TOGETHER })),
  completeProductCopyConsumer(completeProductCopy),
]
