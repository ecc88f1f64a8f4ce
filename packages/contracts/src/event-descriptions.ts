import type { Deprecation } from '@techshop/http-contract/deprecation'
import type { EventType } from './events.ts'

interface EventDescription {
  readonly title: string
  readonly description: string
  /** The event goes. */
  readonly deprecation?: Deprecation
}

/** What happened when an event of each type is said. */
export const eventDescriptions: Readonly<Record<EventType, EventDescription>> = {
  'catalog.product.changed.v1': {
    title: 'Product changed',
    description: 'A product was created or changed. The data is the whole product, without its stock.',
  },
  'catalog.product.archived.v1': {
    title: 'Product archived',
    description: 'A product was archived. The data is its last state.',
  },
  'catalog.stock.reserved.v1': {
    title: 'Stock reserved',
    description: 'Stock was reserved for every line of an order.',
  },
  'catalog.stock.rejected.v1': {
    title: 'Stock rejected',
    description: 'Stock was short for at least one line of an order, so none was reserved.',
  },
  'catalog.stock.released.v1': {
    title: 'Stock released',
    description: 'The reserved stock of a cancelled order was released.',
  },
  'catalog.snapshot.completed.v1': {
    title: 'Snapshot of the products completed',
    description: "Every product was published again, at a consumer's request.",
  },
  'categories.category.changed.v1': {
    title: 'Category changed',
    description: 'A category was created, changed, moved or reordered. The data is the whole category.',
  },
  'categories.category.deleted.v1': {
    title: 'Category deleted',
    description: 'A category was deleted. The data is its last state.',
  },
  'categories.snapshot.completed.v1': {
    title: 'Snapshot of the categories completed',
    description: "Every category was published again, at a consumer's request.",
  },
  'orders.order.placed.v1': {
    title: 'Order placed',
    description:
      'An order was accepted; its stock is not reserved yet. The event is published again while the reservation is outstanding, and after a restore of the database; `status` is then the present status.',
  },
  'orders.order.confirmed.v1': { title: 'Order confirmed', description: 'Stock was reserved for the whole order.' },
  'orders.order.rejected.v1': {
    title: 'Order rejected',
    description: 'Stock was short. The state is final.',
  },
  'orders.order.cancelled.v1': {
    title: 'Order cancelled',
    description: 'The order was cancelled by the buyer, by staff, or by the time limit of unpaid orders.',
  },
  'orders.order.paid.v1': { title: 'Order paid', description: 'Staff recorded the payment.' },
  'orders.order.shipped.v1': { title: 'Order shipped', description: 'Staff recorded the shipment.' },
  'orders.order.delivered.v1': {
    title: 'Order delivered',
    description: 'Staff recorded the delivery. The state is final.',
  },
  'orders.snapshot.completed.v1': {
    title: 'Snapshot of the orders completed',
    description: "Every order was published again, at a consumer's request.",
  },
}
