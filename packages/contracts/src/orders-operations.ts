import { Type } from 'typebox'
import { Cursor, Uuid } from './fields.ts'
import { Money, Price } from './money.ts'
import { anyone, operation, orderOwner, staff } from './operation.ts'
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
} from './order.ts'
import { pageLimit } from './page.ts'
import { InvalidMember, Problem } from './problem.ts'
import { input, oneOf, ref } from './schema.ts'

const tag = 'orders'
const byId = Type.Object({ id: Uuid })

/** Every named schema that orders' document refers to. */
export const ordersComponents = [Problem, InvalidMember, Money, Price, ...orderComponents] as const

/** The longest time in seconds that `Prefer: wait` may ask for. */
export const maxWaitSeconds = 10

const orderStream = {
  mediaTypes: ['text/event-stream'],
  description: 'Server-sent events: `event: order`, `id` the version, `data` the order. The current state comes first.',
  line: ref(Order),
}

export const placeOrder = operation({
  operationId: 'placeOrder',
  method: 'POST',
  path: '/api/orders',
  tag,
  summary: 'Place an order',
  description:
    'The order is taken at once and confirmed or rejected moments later. `Prefer: wait=2` waits for that, at most so many seconds (10). The same `Idempotency-Key` with the same body answers with the same order, as it is now.',
  access: anyone,
  headers: Type.Object({
    'idempotency-key': Type.Optional(Type.String({ description: '1 to 255 characters, quoted or bare.' })),
    prefer: Type.Optional(Type.String({ description: '`wait=<seconds>` (RFC 7240).' })),
  }),
  body: ref(OrderRequest),
  responses: { 201: ref(Order) },
  problems: [
    'idempotency-key-required',
    'idempotency-key-reused',
    'request-in-progress',
    'price-changed',
    'unknown-sku',
    'rule-violated',
  ],
  tagged: true,
})

export const getOrder = operation({
  operationId: 'getOrder',
  method: 'GET',
  path: '/api/orders/{id}',
  tag,
  summary: 'Read one order',
  access: orderOwner('orders:read'),
  params: byId,
  responses: { 200: ref(Order) },
  problems: ['not-found'],
  tagged: true,
})

export const followOrder = operation({
  operationId: 'followOrder',
  method: 'GET',
  path: '/api/orders/{id}/events',
  tag,
  summary: 'Follow one order',
  access: orderOwner('orders:read'),
  params: byId,
  responses: { 200: null },
  responseStream: orderStream,
  problems: ['not-found'],
})

export const cancelOrder = operation({
  operationId: 'cancelOrder',
  method: 'POST',
  path: '/api/orders/{id}/cancellation',
  tag,
  summary: 'Cancel an order that has not been shipped',
  access: orderOwner('orders:write'),
  params: byId,
  body: ref(OrderCancellation),
  responses: { 200: ref(Order) },
  problems: ['not-found', 'illegal-transition'],
  tagged: true,
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
})

export const listOrders = operation({
  operationId: 'listOrders',
  method: 'GET',
  path: '/api/orders',
  tag,
  summary: 'List orders, newest first',
  access: staff('orders:read'),
  query: input({
    limit: pageLimit(24, 100),
    cursor: Type.Optional(Cursor),
    status: Type.Optional(
      Type.Array(oneOf(orderStatuses), { maxItems: orderStatuses.length, description: 'Repeatable.' }),
    ),
    email: Type.Optional(Type.String({ minLength: 1, maxLength: 254 })),
    number: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
    from: Type.Optional(Type.String({ format: 'date-time', description: 'Placed at or after.' })),
    to: Type.Optional(Type.String({ format: 'date-time', description: 'Placed before.' })),
  }),
  responses: { 200: ref(OrderPage) },
  tagged: true,
})

export const followOrders = operation({
  operationId: 'followOrders',
  method: 'GET',
  path: '/api/orders/events',
  tag,
  summary: 'Follow all orders as they change',
  access: staff('orders:read'),
  responses: { 200: null },
  responseStream: {
    ...orderStream,
    description: 'Server-sent events: `event: order` with each order that is placed or changes.',
  },
})

export const getOrderStatistics = operation({
  operationId: 'getOrderStatistics',
  method: 'GET',
  path: '/api/orders/statistics',
  tag,
  summary: 'Orders, units and revenue by day',
  access: staff('orders:read'),
  query: input({
    from: Type.Optional(Type.String({ format: 'date', description: 'First day, UTC; 30 days ago when left out.' })),
    to: Type.Optional(
      Type.String({ format: 'date', description: 'Last day, UTC; today when left out. At most 366 days.' }),
    ),
  }),
  responses: { 200: ref(OrderStatistics) },
  problems: ['rule-violated'],
  tagged: true,
})

export const transitionOrder = operation({
  operationId: 'transitionOrder',
  method: 'POST',
  path: '/api/orders/{id}/transitions',
  tag,
  summary: 'Move an order on',
  access: staff('orders:write'),
  params: byId,
  body: ref(OrderTransition),
  responses: { 200: ref(Order) },
  problems: ['not-found', 'illegal-transition'],
  tagged: true,
})

export const ordersOperations = [
  placeOrder,
  listOrders,
  lookUpOrder,
  followOrders,
  getOrderStatistics,
  getOrder,
  followOrder,
  cancelOrder,
  transitionOrder,
] as const
