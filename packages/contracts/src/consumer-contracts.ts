import { Slug, Uuid } from '@techshop/http-contract/fields'
import { nullable, output, ref } from '@techshop/http-contract/schema'
import { type Static, type TSchema, Type } from 'typebox'
import type { CloudEvent, EventType } from './events.ts'
import { Money } from './money.ts'
import { OrderStatus, StockShortage } from './order.ts'
import { ProductStatus } from './product.ts'
import { Sku } from './sku.ts'

/** What a consumer reads of the data of each event that it follows. Nothing else may matter to it. */
export type ConsumerContract = { readonly [T in EventType]?: TSchema }

/** The events of a consumer contract as their consumer may see them, so that `type` tells the data apart. */
export type ConsumedEvent<C extends ConsumerContract> = {
  [T in keyof C & EventType]: Omit<CloudEvent<T>, 'data'> & { readonly data: Static<NonNullable<C[T]>> }
}[keyof C & EventType]

const snapshotCompleted = output({ snapshotId: Uuid, count: Type.Integer({ minimum: 0 }) })
const soldProduct = output({
  id: Uuid,
  status: ref(ProductStatus),
  name: Type.String(),
  variants: Type.Array(output({ sku: Sku, options: Type.Record(Type.String(), Type.String()), price: ref(Money) })),
})
const placedProduct = output({ id: Uuid, status: ref(ProductStatus), categoryId: nullable(Uuid) })
const ofOrder = output({ orderId: Uuid })
const placedCategory = output({
  id: Uuid,
  slug: Slug,
  name: Type.String(),
  parentId: nullable(Uuid),
  position: Type.Integer(),
})

/**
 * The contract of each durable consumer. A consumer is compiled against this and not against what its provider says, so
 * it can't come to need more by accident; tests hold the provider to it.
 */
export const consumerContracts = {
  'orders_catalog-product': { 'catalog.product.changed.v1': soldProduct, 'catalog.product.archived.v1': soldProduct },
  'orders_catalog-stock': {
    'catalog.stock.reserved.v1': ofOrder,
    'catalog.stock.rejected.v1': output({ orderId: Uuid, lines: Type.Array(ref(StockShortage)) }),
    'catalog.stock.released.v1': ofOrder,
  },
  'orders_catalog-snapshot': { 'catalog.snapshot.completed.v1': snapshotCompleted },
  'catalog_orders-order-placed-v1': {
    'orders.order.placed.v1': output({
      id: Uuid,
      status: ref(OrderStatus),
      items: Type.Array(output({ sku: Sku, quantity: Type.Integer({ minimum: 1 }) })),
    }),
  },
  'catalog_orders-order-cancelled-v1': { 'orders.order.cancelled.v1': output({ id: Uuid }) },
  'catalog_categories-category': {
    'categories.category.changed.v1': placedCategory,
    'categories.category.deleted.v1': placedCategory,
  },
  'catalog_categories-snapshot': { 'categories.snapshot.completed.v1': snapshotCompleted },
  'categories_catalog-product': {
    'catalog.product.changed.v1': placedProduct,
    'catalog.product.archived.v1': placedProduct,
  },
  'categories_catalog-snapshot': { 'catalog.snapshot.completed.v1': snapshotCompleted },
} as const satisfies Record<string, ConsumerContract>
