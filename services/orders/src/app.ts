import { ordersComponents } from '@techshop/contracts/orders-operations'
import { inBulkhead, PROBE } from '@techshop/database/bulkhead'
import { isInfrastructureError } from '@techshop/database/errors'
import type { ServiceConfig } from '@techshop/service-runtime/config'
import { createService, type Service } from '@techshop/service-runtime/service'
import type { OrderTokens } from './access/order-token.ts'
import type { PlacingSubjects } from './access/placing-subject.ts'
import type { Database } from './database/database.ts'
import type { OrderRepository } from './database/order-repository.ts'
import type { ReadPlacing } from './database/placing.ts'
import type { PlacingLimitName, PlacingLimits } from './domain/placing-limits.ts'
import { cancelOrderRoute } from './features/cancel-order/cancel-order.route.ts'
import { cancelUnpaidOrdersRoute } from './features/cancel-unpaid-orders/cancel-unpaid-orders.route.ts'
import { followOrderRoute } from './features/follow-order/follow-order.route.ts'
import { followOrdersRoute } from './features/follow-orders/follow-orders.route.ts'
import { getOrderRoute } from './features/get-order/get-order.route.ts'
import { getOrderStatisticsRoute } from './features/get-order-statistics/get-order-statistics.route.ts'
import { getOrderStatistics } from './features/get-order-statistics/get-order-statistics.ts'
import { getUnpaidStockRoute } from './features/get-unpaid-stock/get-unpaid-stock.route.ts'
import { unpaidStock } from './features/get-unpaid-stock/unpaid-stock.query.ts'
import { listOrders } from './features/list-orders/list-orders.query.ts'
import { listOrdersRoute } from './features/list-orders/list-orders.route.ts'
import { lookUpOrderRoute } from './features/look-up-order/look-up-order.route.ts'
import { createLookupGuard } from './features/look-up-order/lookup-guard.ts'
import { placeOrderRoute } from './features/place-order/place-order.route.ts'
import { transitionOrderRoute } from './features/transition-order/transition-order.route.ts'
import type { OrderChanges } from './following/order-changes.ts'
import type { OrderFeed } from './following/order-feed.ts'
import type { StreamPlaces } from './following/stream-places.ts'

export interface AppDependencies {
  readonly db: Database
  readonly orders: OrderRepository
  readonly readPlacing: ReadPlacing
  readonly tokens: OrderTokens
  readonly tokenDays: number
  /** In which days of figures begin and end (IANA). */
  readonly timeZone: string
  readonly placingLimits: PlacingLimits
  readonly placingSubjects: PlacingSubjects
  /** Told of each order that a limit has kept from being placed. */
  placingRefused(limit: PlacingLimitName): void
  readonly changes: OrderChanges
  readonly feed: OrderFeed
  readonly orderStreams: StreamPlaces
  readonly staffStreams: StreamPlaces
  /** Whether orders has had a whole copy of what is for sale, and a restored shop keeps what it has promised. */
  isOpen(): Promise<boolean>
  /** Whether database and migrations are there. */
  hasDatabase(): Promise<boolean>
  now(): Date
}

/** The HTTP side of orders: every operation of its contract, each registered by hand. */
export const createApp = async (
  config: ServiceConfig,
  dependencies: AppDependencies,
  logDestination?: { write(line: string): void },
): Promise<Service> => {
  const { db, orders, tokens, now } = dependencies
  const app = await createService({
    name: 'orders',
    title: 'Orders',
    version: '1.0.0',
    description: 'Places orders, follows them through their life, and shows them to their buyers and to staff.',
    schemas: ordersComponents,
    config,
    ready: async () => (await dependencies.hasDatabase()) && (await dependencies.isOpen()),
    classifyError: (error) => (isInfrastructureError(error) ? 'unavailable' : undefined),
    nameClient: (network) => dependencies.placingSubjects.ofClient(network).toString('hex'),
    ...(logDestination ? { logDestination } : {}),
  })
  // Each operation may hold its share of the pool, so that one that is slow leaves connections to the others.
  app.addHook('preHandler', (request, _reply, done) =>
    inBulkhead(request.routeOptions.config.operation?.operationId ?? PROBE, done),
  )
  const guard = createLookupGuard(app.attempts, dependencies.placingSubjects)
  const findOrder = orders.find
  placeOrderRoute(app, dependencies)
  getOrderRoute(app, { findOrder, tokens, now })
  followOrderRoute(app, { ...dependencies, findOrder })
  cancelOrderRoute(app, { orders, tokens, now })
  lookUpOrderRoute(app, { db, tokens, guard, now })
  listOrdersRoute(app, (filter) => listOrders(db, filter))
  followOrdersRoute(app, dependencies)
  getOrderStatisticsRoute(app, (span) => getOrderStatistics(dependencies, span))
  getUnpaidStockRoute(app, () => unpaidStock(db))
  cancelUnpaidOrdersRoute(app, { orders, now })
  transitionOrderRoute(app, { orders, now })
  // Those who wait for an outcome are answered with what is known, and the streams end.
  app.stopping.addEventListener('abort', () => dependencies.changes.stop())
  return app
}
