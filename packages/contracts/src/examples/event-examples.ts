import type {
  CategoryEventData,
  CloudEvent,
  EventDataOf,
  EventType,
  OrderEventData,
  ProductEventData,
} from '../events.ts'
import { orderId } from './orders-examples.ts'
import { laptop, laptopCategory, laptopId, laptopSku } from './product-examples.ts'

const { category: _, price: __, availability: ___, version: ____, ...content } = laptop

const product: ProductEventData = {
  ...content,
  categoryId: laptopCategory.id,
  variants: laptop.variants.map(({ sku, options, price }) => ({ sku, options, price })),
}

const category: CategoryEventData = {
  ...laptopCategory,
  description: 'Portable computers with a keyboard.',
  parentId: '0198f1be-90aa-7c3d-b1f0-3d2c1b0a9f88',
  position: 1,
  createdAt: '2026-03-01T08:00:00.000Z',
  updatedAt: '2026-10-04T11:20:31.650Z',
}

const unitPrice = { amount: 129_900, currency: 'USD' }
const total = { amount: 259_800, currency: 'USD' }
const order = (status: OrderEventData['status']): OrderEventData => ({
  id: orderId,
  number: 'TS-7K3M-92QF',
  status,
  items: [{ sku: laptopSku, productId: laptopId, quantity: 2, unitPrice, lineTotal: total }],
  totals: { subtotal: total, total },
  createdAt: '2026-11-19T16:41:30.502Z',
  updatedAt: '2026-11-19T16:41:30.815Z',
})

const lines = [{ sku: laptopSku, quantity: 2 }]
const snapshot = { snapshotId: '0198f1c9-4be0-7d53-8c11-0f7a6e5d4c3b', count: 1_104 }

interface Said<T extends EventType> {
  readonly subject: string
  readonly version: number
  readonly data: EventDataOf<T>
}

const said: { readonly [T in EventType]: Said<T> } = {
  'catalog.product.changed.v1': { subject: laptopId, version: 7, data: product },
  'catalog.product.archived.v1': { subject: laptopId, version: 8, data: { ...product, status: 'archived' } },
  'catalog.stock.reserved.v1': { subject: orderId, version: 1, data: { orderId, lines } },
  'catalog.stock.rejected.v1': {
    subject: orderId,
    version: 1,
    data: { orderId, lines: [{ sku: laptopSku, requested: 2, available: 1 }] },
  },
  'catalog.stock.released.v1': { subject: orderId, version: 2, data: { orderId, lines } },
  'catalog.snapshot.completed.v1': { subject: snapshot.snapshotId, version: 1, data: snapshot },
  'categories.category.changed.v1': { subject: category.id, version: 3, data: category },
  'categories.category.deleted.v1': { subject: category.id, version: 4, data: category },
  'categories.snapshot.completed.v1': { subject: snapshot.snapshotId, version: 1, data: { ...snapshot, count: 57 } },
  'orders.order.placed.v1': { subject: orderId, version: 1, data: order('pending') },
  'orders.order.confirmed.v1': { subject: orderId, version: 2, data: order('confirmed') },
  'orders.order.rejected.v1': { subject: orderId, version: 2, data: order('rejected') },
  'orders.order.cancelled.v1': { subject: orderId, version: 3, data: order('cancelled') },
  'orders.order.paid.v1': { subject: orderId, version: 3, data: order('paid') },
  'orders.order.shipped.v1': { subject: orderId, version: 4, data: order('shipped') },
  'orders.order.delivered.v1': { subject: orderId, version: 5, data: order('delivered') },
  'orders.snapshot.completed.v1': { subject: snapshot.snapshotId, version: 1, data: { ...snapshot, count: 318 } },
}

/** An event of a type as it travels. */
export const eventExample = (type: EventType): CloudEvent => {
  const { subject, version, data } = said[type]
  return {
    specversion: '1.0',
    id: '0198f1c3-0c7d-7a46-9f10-5d4e3c2b1a09',
    source: `/${type.split('.', 1)[0]}`,
    type,
    subject,
    time: '2026-11-19T16:41:30.815Z',
    datacontenttype: 'application/json',
    version,
    requestid: '0198f1c0-9d2a-7c11-8a55-6c1f0e6a1d2b',
    data,
  }
}
