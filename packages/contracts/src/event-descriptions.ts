import type { Deprecation } from './deprecation.ts'
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
    description: 'A product was made or changed: the whole product as it is now, without its stock.',
  },
  'catalog.product.archived.v1': {
    title: 'Product archived',
    description: 'A product is no longer sold: the whole product as it was last.',
  },
  'catalog.stock.reserved.v1': {
    title: 'Stock reserved',
    description: 'Every line of an order was taken from the shelf.',
  },
  'catalog.stock.rejected.v1': {
    title: 'Stock rejected',
    description: 'At least one line of an order could not be served, so nothing was taken.',
  },
  'catalog.stock.released.v1': {
    title: 'Stock released',
    description: 'What a cancelled order had reserved is back on the shelf.',
  },
  'catalog.snapshot.completed.v1': {
    title: 'Snapshot of the products completed',
    description: 'Every product has been published again, as a follower had asked.',
  },
  'categories.category.changed.v1': {
    title: 'Category changed',
    description: 'A category was made, changed, moved or reordered: the category as it is now.',
  },
  'categories.category.deleted.v1': {
    title: 'Category deleted',
    description: 'A category is gone: the category as it was last.',
  },
  'categories.snapshot.completed.v1': {
    title: 'Snapshot of the categories completed',
    description: 'Every category has been published again, as a follower had asked.',
  },
  'orders.order.placed.v1': {
    title: 'Order placed',
    description:
      'An order was taken; stock has not decided on it yet. It is said again while nobody has answered, and after a database was restored: then `status` says what the order is by now.',
  },
  'orders.order.confirmed.v1': { title: 'Order confirmed', description: 'Stock was reserved for the whole order.' },
  'orders.order.rejected.v1': {
    title: 'Order rejected',
    description: 'Stock was missing. The order can change no more.',
  },
  'orders.order.cancelled.v1': {
    title: 'Order cancelled',
    description: 'The buyer, staff, or the time limit of unpaid orders has cancelled it.',
  },
  'orders.order.paid.v1': { title: 'Order paid', description: 'Staff say that the money has arrived.' },
  'orders.order.shipped.v1': { title: 'Order shipped', description: 'The goods have left.' },
  'orders.order.delivered.v1': {
    title: 'Order delivered',
    description: 'The goods have arrived. The order can change no more.',
  },
  'orders.snapshot.completed.v1': {
    title: 'Snapshot of the orders completed',
    description: 'Every order has been published again, as a follower had asked.',
  },
}
