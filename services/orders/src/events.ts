import type { EventDataOf, EventType } from '@techshop/contracts/events'
import type { OutboxEvent } from '@techshop/outbox/append'
import type { Order, OrderStatus } from './domain/order.ts'
import { lineTotal } from './domain/pricing.ts'

/** The request that an event goes back to, if any. */
export interface Origin {
  readonly requestId?: string | undefined
  /** W3C Trace Context. */
  readonly traceparent?: string | undefined
}

type OrderEventType = Extract<EventType, `orders.order.${string}`>

/** An order's status says what happened to it last. */
const typeOf: Readonly<Record<OrderStatus, OrderEventType>> = {
  pending: 'orders.order.placed.v1',
  confirmed: 'orders.order.confirmed.v1',
  rejected: 'orders.order.rejected.v1',
  paid: 'orders.order.paid.v1',
  shipped: 'orders.order.shipped.v1',
  delivered: 'orders.order.delivered.v1',
  cancelled: 'orders.order.cancelled.v1',
}

/** What others are told about an order as it is now: nothing about the person. */
export const orderEvent = (order: Order, origin: Origin = {}): OutboxEvent => ({
  type: typeOf[order.status],
  aggregateId: order.id,
  version: order.version,
  data: eventData(order),
  ...origin,
})

/** Who still stands to get the goods, from which catalog must hold stock. */
const holdsStock = (status: OrderStatus): boolean => status !== 'cancelled' && status !== 'rejected'

/**
 * The request to catalog about an order, whatever its state: to hold its stock, or to release it. Catalog answers with
 * what it has recorded. For a pending order and a cancelled one that is the event of its last move.
 */
export const stockRequest = (order: Order): OutboxEvent => ({
  ...orderEvent(order),
  type: holdsStock(order.status) ? typeOf.pending : typeOf.cancelled,
})

const eventData = ({ currency, ...order }: Order): EventDataOf<OrderEventType> => ({
  id: order.id,
  number: order.number,
  status: order.status,
  items: order.items.map((item) => ({
    sku: item.sku,
    productId: item.productId,
    quantity: item.quantity,
    unitPrice: { amount: item.unitPrice, currency },
    lineTotal: { amount: lineTotal(item), currency },
  })),
  totals: { subtotal: { amount: order.total, currency }, total: { amount: order.total, currency } },
  createdAt: order.createdAt.toISOString(),
  updatedAt: order.updatedAt.toISOString(),
})
