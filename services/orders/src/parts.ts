import { createOrderTokens, type OrderTokens } from './access/order-token.ts'
import { createPlacingSubjects, type PlacingSubjects } from './access/placing-subject.ts'
import { createOrderRepository, type OrderRepository } from './database/order-repository.ts'
import { changedSince, versionsOf } from './database/order-versions.ts'
import { openOrders } from './features/observe-orders/open-orders.query.ts'
import { createOrderMetrics, type OrderMetrics } from './features/observe-orders/order-metrics.ts'
import { type Following, startFollowing } from './following/following.ts'
import type { OrdersHost } from './orders-host.ts'

/** What the routes, consumers and sweeps of orders share. */
export interface OrdersParts {
  readonly orders: OrderRepository
  readonly following: Following
  readonly metrics: OrderMetrics
  readonly tokens: OrderTokens
  readonly placingSubjects: PlacingSubjects
}

/** Puts together what the routes, consumers and sweeps of orders share: an order that moves is published, told, counted. */
export const composeOrders = ({ config, db, messaging, service, nudge, onStop }: OrdersHost): OrdersParts => {
  // Others publish what a process without a worker writes.
  const isPublishedElsewhere = !config.roles.has('worker')
  const orders = createOrderRepository(db, config, (order, before) => {
    nudge()
    following.tell(order, isPublishedElsewhere)
    metrics.changed(order, before)
  })
  const following = startFollowing(messaging, {
    findMany: orders.findMany,
    versionsOf: (ids) => versionsOf(db, ids),
    changedSince: (at) => changedSince(db, at),
    publish: nudge,
    failed: (error) => service.log.warn({ err: error }, 'changes of orders could not be looked up'),
  })
  const metrics = createOrderMetrics(service.registry, { following, openOrders: () => openOrders(db) })
  // Those who wait for an outcome are answered with what is known, and the streams end.
  service.stopping.addEventListener('abort', () => following.changes.stop())
  onStop(() => following.stop())
  return {
    orders,
    following,
    metrics,
    tokens: createOrderTokens(config.tokenKeys),
    placingSubjects: createPlacingSubjects(config.tokenKeys),
  }
}
