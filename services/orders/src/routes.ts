import { placingReader } from './database/placing.ts'
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
import type { OrdersHost } from './orders-host.ts'
import type { OrdersParts } from './parts.ts'

/** Every operation of orders' contract, each registered by hand. */
export const registerRoutes = (host: OrdersHost, parts: OrdersParts): void => {
  const { service: app, config, db, now } = host
  const { orders, tokens, metrics, placingSubjects, following } = parts
  const guard = createLookupGuard(app.attempts, placingSubjects)
  const findOrder = orders.find
  placeOrderRoute(app, {
    ...host,
    ...config,
    ...parts,
    changes: following.changes,
    readPlacing: placingReader(db),
    placingRefused: metrics.placingRefused,
  })
  getOrderRoute(app, { findOrder, tokens, now })
  followOrderRoute(app, { ...following, findOrder, tokens, now })
  cancelOrderRoute(app, { orders, tokens, now })
  lookUpOrderRoute(app, { db, tokens, guard, now })
  listOrdersRoute(app, (filter) => listOrders(db, filter))
  followOrdersRoute(app, following)
  getOrderStatisticsRoute(app, (span) => getOrderStatistics({ db, timeZone: config.timeZone, now }, span))
  getUnpaidStockRoute(app, () => unpaidStock(db))
  cancelUnpaidOrdersRoute(app, { orders, now })
  transitionOrderRoute(app, { orders, now })
}
