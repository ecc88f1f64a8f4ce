import type { ConsumerDefinition } from '@techshop/messaging/consumer'
import { gathered } from '@techshop/messaging/gathered'
import type { Logger } from '@techshop/messaging/logger'
import type { Database } from './database/database.ts'
import type { OrderRepository } from './database/order-repository.ts'
import { completeProductCopyConsumer } from './features/complete-product-copy/complete-product-copy.consumer.ts'
import { copyProductConsumer } from './features/copy-product/copy-product.consumer.ts'
import { copyProduct } from './features/copy-product/copy-product.ts'
import { settleOrderConsumer } from './features/settle-order/settle-order.consumer.ts'
import { MOST_SETTLED_TOGETHER, settleOrders } from './features/settle-order/settle-order.ts'

export interface ConsumerDependencies {
  readonly db: Database
  readonly orders: OrderRepository
  completeProductCopy(snapshotId: string, count: number): Promise<void>
  now(): Date
  readonly logger: Logger
}

/** Every event that orders follows, each registered by hand. */
export const ordersConsumers = ({
  db,
  orders,
  completeProductCopy,
  now,
  logger,
}: ConsumerDependencies): readonly ConsumerDefinition[] => [
  copyProductConsumer((product) => copyProduct(db, product)),
  completeProductCopyConsumer(completeProductCopy),
  settleOrderConsumer(
    gathered((outcomes) => settleOrders({ db, orders, now }, outcomes), MOST_SETTLED_TOGETHER),
    logger,
  ),
]
