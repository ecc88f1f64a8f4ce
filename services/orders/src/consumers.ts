import type { ConsumerDefinition } from '@techshop/messaging/consumer'
import { gathered } from '@techshop/service-runtime/gathered'
import type { OrderRepository } from './database/order-repository.ts'
import { isSettled } from './database/unsettled-orders.ts'
import { completeProductCopyConsumer } from './features/complete-product-copy/complete-product-copy.consumer.ts'
import { copyProductConsumer } from './features/copy-product/copy-product.consumer.ts'
import { copyProducts, MOST_COPIED_TOGETHER } from './features/copy-product/copy-product.ts'
import { settleOrderConsumer } from './features/settle-order/settle-order.consumer.ts'
import { MOST_SETTLED_TOGETHER, settleOrders } from './features/settle-order/settle-order.ts'
import type { OrdersHost } from './orders-host.ts'

export interface ConsumerDependencies extends Pick<OrdersHost, 'db' | 'now' | 'completeCopy'> {
  readonly orders: OrderRepository
}

/** Every event that orders follows, each registered by hand. */
export const ordersConsumers = ({
  db,
  orders,
  completeCopy,
  now,
}: ConsumerDependencies): readonly ConsumerDefinition[] => [
  copyProductConsumer(gathered((products) => copyProducts(db, products), { most: MOST_COPIED_TOGETHER })),
  completeProductCopyConsumer(completeCopy),
  settleOrderConsumer({
    settle: gathered((outcomes) => settleOrders({ db, orders, now }, outcomes), { most: MOST_SETTLED_TOGETHER }),
    isSettled: (orderId) => isSettled(db, orderId),
  }),
]
