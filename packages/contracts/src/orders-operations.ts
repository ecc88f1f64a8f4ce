import { StaleVersionProblem } from '@techshop/http-contract/extended-problem'
import { Cursor, Uuid } from '@techshop/http-contract/fields'
import { anyone, anyoneAndStaff, operation, owner, staff } from '@techshop/http-contract/operation'
import { pageLimit } from '@techshop/http-contract/page'
import { InvalidMember, Problem } from '@techshop/http-contract/problem'
import { input, oneOf, ref } from '@techshop/http-contract/schema'
import { Type } from 'typebox'
import {
  cancelOrderExamples,
  cancelUnpaidOrdersExamples,
  followOrderExamples,
  followOrdersExamples,
  getOrderExamples,
  getOrderStatisticsExamples,
  getUnpaidStockExamples,
  listOrdersExamples,
  lookUpOrderExamples,
  orderStreamExamples,
  placeOrderExamples,
  transitionOrderExamples,
} from './examples/orders-examples.ts'
import { IllegalTransitionProblem, PriceChangedProblem, QuantityLimitedProblem } from './extended-problem.ts'
import { Money, MoneySum, Price } from './money.ts'
import {
  Order,
  OrderCancellation,
  OrderLookup,
  OrderPage,
  OrderRequest,
  OrderStatistics,
  OrderTransition,
  orderComponents,
  orderStatuses,
  UnpaidCancellation,
  UnpaidCancellationResult,
  UnpaidStock,
} from './order.ts'

const tag = 'orders'
const byId = Type.Object({ id: Uuid })

/** Every named schema that orders' document refers to. */
export const ordersComponents = [
  Problem,
  InvalidMember,
  Money,
  MoneySum,
  Price,
  ...orderComponents,
  PriceChangedProblem,
  IllegalTransitionProblem,
  QuantityLimitedProblem,
  StaleVersionProblem,
] as const

/** The longest time in seconds that `Prefer: wait` may ask for. */
export const maxWaitSeconds = 10

const orderStream = {
  mediaTypes: ['text/event-stream'],
  description: 'Server-sent events: `event: order`, `id` the version, `data` the order. The current state comes first.',
  line: ref(Order),
  examples: orderStreamExamples,
}

export const placeOrder = operation({
  operationId: 'placeOrder',
  method: 'POST',
  path: '/api/orders',
  tag,
  summary: 'Place an order',
  description:
    'The order is accepted at once and confirmed or rejected moments later. `Prefer: wait=2` waits up to 2 seconds for the outcome (maximum 10). If too many requests wait already, the response is immediate, with a pending order and without `Preference-Applied`. A repeated `Idempotency-Key` with the same body returns the same order in its present state.',
  access: anyoneAndStaff('orders:write'),
  keyed: true,
  headers: Type.Object({
    prefer: Type.Optional(Type.String({ description: '`wait=<seconds>` (RFC 7240).' })),
  }),
  body: ref(OrderRequest),
  responses: { 201: ref(Order) },
  problems: [
    'request-in-progress',
    'price-changed',
    'unknown-sku',
    'rule-violated',
    'quantity-limited',
    'too-many-unpaid-orders',
  ],
  tagged: true,
  located: true,
  examples: placeOrderExamples,
})

export const getOrder = operation({
  operationId: 'getOrder',
  method: 'GET',
  path: '/api/orders/{id}',
  tag,
  summary: 'Read one order',
  description: "With the order's own token, or as staff.",
  access: owner('orders:read'),
  params: byId,
  responses: { 200: ref(Order) },
  problems: ['not-found'],
  tagged: true,
  examples: getOrderExamples,
})

export const followOrder = operation({
  operationId: 'followOrder',
  method: 'GET',
  path: '/api/orders/{id}/events',
  tag,
  summary: 'Follow one order',
  description:
    'The stream ends when the order is final: delivered, rejected, or cancelled with its stock released. A stream of a final order has one event. After a lost connection, open the stream again: it starts with the current state.',
  access: owner('orders:read'),
  params: byId,
  responses: { 200: null },
  responseStream: orderStream,
  problems: ['not-found'],
  examples: followOrderExamples,
})

export const cancelOrder = operation({
  operationId: 'cancelOrder',
  method: 'POST',
  path: '/api/orders/{id}/cancellation',
  tag,
  summary: 'Cancel an order that has not been shipped',
  description: 'Reserved stock is released. Cancelling again returns the cancelled order.',
  access: owner('orders:write'),
  params: byId,
  body: ref(OrderCancellation),
  responses: { 200: ref(Order) },
  problems: ['not-found', 'illegal-transition'],
  tagged: true,
  examples: cancelOrderExamples,
})

export const lookUpOrder = operation({
  operationId: 'lookUpOrder',
  method: 'POST',
  path: '/api/orders/lookup',
  tag,
  summary: 'Find an order by its number and e-mail address',
  description: 'The response has a token that authorises access to the order for 24 hours.',
  access: anyone,
  body: ref(OrderLookup),
  responses: { 200: ref(Order) },
  problems: ['not-found'],
  rateLimit: { max: 10, windowSeconds: 60 },
  examples: lookUpOrderExamples,
})

export const listOrders = operation({
  operationId: 'listOrders',
  method: 'GET',
  path: '/api/orders',
  tag,
  summary: 'List orders, newest first',
  description: 'Filters are combined with and. `cursor` continues after the previous page.',
  access: staff('orders:read'),
  query: input({
    limit: pageLimit(24, 100),
    cursor: Type.Optional(Cursor),
    status: Type.Optional(
      Type.Array(oneOf(orderStatuses), { maxItems: orderStatuses.length, description: 'Repeatable.' }),
    ),
    email: Type.Optional(Type.String({ minLength: 1, maxLength: 254, description: 'The whole e-mail address.' })),
    number: Type.Optional(Type.String({ minLength: 1, maxLength: 40, description: 'The number of one order.' })),
    from: Type.Optional(Type.String({ format: 'date-time', description: 'Placed at or after.' })),
    to: Type.Optional(Type.String({ format: 'date-time', description: 'Placed before.' })),
  }),
  responses: { 200: ref(OrderPage) },
  tagged: true,
  examples: listOrdersExamples,
})

export const followOrders = operation({
  operationId: 'followOrders',
  method: 'GET',
  path: '/api/orders/events',
  tag,
  summary: 'Follow all orders as they change',
  description: 'One event for each order that is placed or changed from now on.',
  access: staff('orders:read'),
  responses: { 200: null },
  responseStream: {
    ...orderStream,
    description: 'Server-sent events: `event: order` for each placed or changed order.',
  },
  examples: followOrdersExamples,
})

export const getOrderStatistics = operation({
  operationId: 'getOrderStatistics',
  method: 'GET',
  path: '/api/orders/statistics',
  tag,
  summary: 'Count placed, confirmed and paid orders by day',
  description: "Every day between `from` and `to` in the shop's time zone, days without orders included.",
  access: staff('orders:read'),
  query: input({
    from: Type.Optional(
      Type.String({
        format: 'date',
        description: "First day, in the shop's time zone; by default 30 days before the last.",
      }),
    ),
    to: Type.Optional(Type.String({ format: 'date', description: 'Last day; by default today. At most 366 days.' })),
  }),
  responses: { 200: ref(OrderStatistics) },
  problems: ['rule-violated'],
  tagged: true,
  examples: getOrderStatisticsExamples,
})

export const getUnpaidStock = operation({
  operationId: 'getUnpaidStock',
  method: 'GET',
  path: '/api/orders/unpaid-stock',
  tag,
  summary: 'Count units in unpaid orders',
  description: 'Units in pending and confirmed orders, by sku.',
  access: staff('orders:read'),
  responses: { 200: ref(UnpaidStock) },
  tagged: true,
  examples: getUnpaidStockExamples,
})

export const cancelUnpaidOrders = operation({
  operationId: 'cancelUnpaidOrders',
  method: 'POST',
  path: '/api/orders/cancellations',
  tag,
  summary: 'Cancel unpaid orders together',
  description: 'Their reserved stock is released. An order that is paid by now is kept. The request is safe to repeat.',
  access: staff('orders:write'),
  body: ref(UnpaidCancellation),
  responses: { 200: ref(UnpaidCancellationResult) },
  examples: cancelUnpaidOrdersExamples,
})

export const transitionOrder = operation({
  operationId: 'transitionOrder',
  method: 'POST',
  path: '/api/orders/{id}/transitions',
  tag,
  summary: 'Move an order to another state',
  description: 'Records payment, shipping and delivery, which happen outside the shop.',
  access: staff('orders:write'),
  params: byId,
  body: ref(OrderTransition),
  responses: { 200: ref(Order) },
  problems: ['not-found', 'illegal-transition'],
  tagged: true,
  examples: transitionOrderExamples,
})

export const ordersOperations = [
  placeOrder,
  listOrders,
  lookUpOrder,
  followOrders,
  getOrderStatistics,
  getUnpaidStock,
  cancelUnpaidOrders,
  getOrder,
  followOrder,
  cancelOrder,
  transitionOrder,
] as const
