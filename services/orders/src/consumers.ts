import type { ConsumerDefinition } from '@techshop/messaging/consumer'
import { batched } from '@techshop/service-runtime/batched'
import type { OrderRepository } from './database/order-repository.ts'
import { isSettled } from './database/unsettled-orders.ts'
import { completeProductReadModelConsumer } from './features/complete-product-read-model/complete-product-read-model.consumer.ts'
import { projectProductConsumer } from './features/project-product/project-product.consumer.ts'
import { MAX_PROJECTED_BATCH, projectProducts } from './features/project-product/project-product.ts'
import { settleOrderConsumer } from './features/settle-order/settle-order.consumer.ts'
import { MAX_SETTLED_BATCH, settleOrders } from './features/settle-order/settle-order.ts'
import type { OrdersHost } from './orders-host.ts'

export interface ConsumerDependencies extends Pick<OrdersHost, 'db' | 'now' | 'completeReadModel'> {
  readonly orders: OrderRepository
}

/** Every event that orders follows, each registered by hand. */
export const ordersConsumers = ({
  db,
  orders,
  completeReadModel,
  now,
}: ConsumerDependencies): readonly ConsumerDefinition[] => [
  projectProductConsumer(batched((products) => projectProducts(db, products), { most: MAX_PROJECTED_BATCH })),
  completeProductReadModelConsumer(completeReadModel),
  settleOrderConsumer({
    settle: batched((outcomes) => settleOrders({ db, orders, now }, outcomes), { most: MAX_SETTLED_BATCH }),
    isSettled: (orderId) => isSettled(db, orderId),
  }),
]
