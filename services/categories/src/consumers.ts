import type { ConsumerDefinition } from '@techshop/messaging/consumer'
import { batched } from '@techshop/service-runtime/batched'
import type { Database } from './database/database.ts'
import { completeProductReadModelConsumer } from './features/complete-product-read-model/complete-product-read-model.consumer.ts'
import { projectProductConsumer } from './features/project-product/project-product.consumer.ts'
import { MAX_PROJECTED_BATCH, projectProducts } from './features/project-product/project-product.ts'

/** Everything that categories follows, each listed by hand. */
export const consumersOf = (
  db: Database,
  completeProductReadModel: (snapshotId: string, count: number) => Promise<void>,
): ConsumerDefinition[] => [
  projectProductConsumer(batched((products) => projectProducts(db, products), { most: MAX_PROJECTED_BATCH })),
  completeProductReadModelConsumer(completeProductReadModel),
]
