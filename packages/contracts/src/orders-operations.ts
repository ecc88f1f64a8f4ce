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
import {
  IllegalTransitionProblem,
  PriceChangedProblem,
  QuantityLimitedProblem,
  StaleVersionProblem,
} from './extended-problem.ts'
import { Cursor, Uuid } from './fields.ts'
import { Money, MoneySum, Price } from './money.ts'
import { anyone, anyoneAndStaff, operation, orderOwner, staff } from './operation.ts'
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
import { pageLimit } from './page.ts'
import { InvalidMember, Problem } from './problem.ts'
import { input, oneOf, ref } from './schema.ts'

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
    'The order is taken at once and confirmed or rejected moments later. `Prefer: wait=2` waits for that, at most so many seconds (10); where very many wait already, the answer comes at once, with the order still pending and without `Preference-Applied`. The same `Idempotency-Key` with the same body answers with the same order, as it is now.',
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
  access: orderOwner('orders:read'),
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
    'Ends when the order can change no more: it is delivered, rejected, or cancelled with its stock given back. That last event is all of a stream that is opened later. A caller that loses the connection opens it again and starts with the current state.',
  access: orderOwner('orders:read'),
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
  description: 'What was reserved goes back on the shelf. Cancelling again answers with the cancelled order.',
  access: orderOwner('orders:write'),
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
  description: 'The answer carries a token that opens the order for 24 hours.',
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
  description: 'All filters together. `cursor` goes on where the page before ended.',
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
  description: 'One event for each order that is placed or changes from now on.',
  access: staff('orders:read'),
  responses: { 200: null },
  responseStream: {
    ...orderStream,
    description: 'Server-sent events: `event: order` with each order that is placed or changes.',
  },
  examples: followOrdersExamples,
})

export const getOrderStatistics = operation({
  operationId: 'getOrderStatistics',
  method: 'GET',
  path: '/api/orders/statistics',
  tag,
  summary: 'What was placed, confirmed and paid by day',
  description: "Every day between `from` and `to` in the shop's time zone, also those without orders.",
  access: staff('orders:read'),
  query: input({
    from: Type.Optional(
      Type.String({
        format: 'date',
        description: "First day, in the shop's time zone; 30 days before the last when left out.",
      }),
    ),
    to: Type.Optional(Type.String({ format: 'date', description: 'Last day; today when left out. At most 366 days.' })),
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
  summary: 'What unpaid orders hold',
  description: 'Units in orders that are pending or confirmed, by sku.',
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
  description:
    'What they hold goes back on the shelf. One that has been paid meanwhile is kept. Repeating it is harmless.',
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
  summary: 'Move an order on',
  description: 'Payment, shipping and delivery happen outside the shop: staff say so here.',
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
