import { Slug, Timestamp, Uuid, Version } from '@techshop/http-contract/fields'
import { named, nullable, output, ref } from '@techshop/http-contract/schema'
import { type Static, type TSchema, Type } from 'typebox'
import { Money } from './money.ts'
import { OrderNumber, OrderStatus, OrderTotals, StockShortage } from './order.ts'
import { attributes, Image, ProductOption, ProductStatus } from './product.ts'
import { Sku } from './sku.ts'

export const ProductAttributes = named('ProductAttributes', attributes())

export const ProductEventVariant = named(
  'ProductEventVariant',
  output({ sku: Sku, options: Type.Record(Type.String(), Type.String()), price: ref(Money) }),
)

/** The product as it is, without what changes with every sale. A sku that is not listed is no longer sold. */
export const ProductEventData = named(
  'ProductEventData',
  output({
    id: Uuid,
    slug: Slug,
    name: Type.String(),
    description: Type.String(),
    status: ref(ProductStatus),
    categoryId: nullable(Uuid),
    attributes: ref(ProductAttributes),
    images: Type.Array(ref(Image)),
    options: Type.Array(ref(ProductOption)),
    variants: Type.Array(ref(ProductEventVariant)),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  }),
)
export type ProductEventData = Static<typeof ProductEventData>

export const StockLine = named('StockLine', output({ sku: Sku, quantity: Type.Integer({ minimum: 1 }) }))

export const StockReservedData = named(
  'StockReservedData',
  output({ orderId: Uuid, lines: Type.Array(ref(StockLine)) }),
)
export type StockReservedData = Static<typeof StockReservedData>

/** `lines` lists each line that could not be served; an archived or unknown sku has 0 available. */
export const StockRejectedData = named(
  'StockRejectedData',
  output({ orderId: Uuid, lines: Type.Array(ref(StockShortage)) }),
)
export type StockRejectedData = Static<typeof StockRejectedData>

/** What went back on the shelf; no lines when nothing had been reserved. */
export const StockReleasedData = named(
  'StockReleasedData',
  output({ orderId: Uuid, lines: Type.Array(ref(StockLine)) }),
)
export type StockReleasedData = Static<typeof StockReleasedData>

/** The category with its parent's id alone: a follower derives the tree, tolerates a missing parent, and can never loop. */
export const CategoryEventData = named(
  'CategoryEventData',
  output({
    id: Uuid,
    slug: Slug,
    name: Type.String(),
    description: Type.String(),
    parentId: nullable(Uuid),
    position: Type.Integer(),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  }),
)
export type CategoryEventData = Static<typeof CategoryEventData>

export const OrderEventItem = named(
  'OrderEventItem',
  output({
    sku: Sku,
    productId: Uuid,
    quantity: Type.Integer({ minimum: 1 }),
    unitPrice: ref(Money),
    lineTotal: ref(Money),
  }),
)

/** The order without the person: no name, no address, no e-mail. */
export const OrderEventData = named(
  'OrderEventData',
  output({
    id: Uuid,
    number: OrderNumber,
    status: ref(OrderStatus),
    items: Type.Array(ref(OrderEventItem)),
    totals: ref(OrderTotals),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  }),
)
export type OrderEventData = Static<typeof OrderEventData>

/** The end of a snapshot: `count` aggregates were published for this snapshot. */
export const SnapshotCompletedData = named(
  'SnapshotCompletedData',
  output({ snapshotId: Uuid, count: Type.Integer({ minimum: 0 }) }),
)
export type SnapshotCompletedData = Static<typeof SnapshotCompletedData>

/** Data of each event by its type, which is its NATS subject too. */
export const eventData = {
  'catalog.product.changed.v1': ProductEventData,
  'catalog.product.archived.v1': ProductEventData,
  'catalog.stock.reserved.v1': StockReservedData,
  'catalog.stock.rejected.v1': StockRejectedData,
  'catalog.stock.released.v1': StockReleasedData,
  'catalog.snapshot.completed.v1': SnapshotCompletedData,
  'categories.category.changed.v1': CategoryEventData,
  'categories.category.deleted.v1': CategoryEventData,
  'categories.snapshot.completed.v1': SnapshotCompletedData,
  'orders.order.placed.v1': OrderEventData,
  'orders.order.confirmed.v1': OrderEventData,
  'orders.order.rejected.v1': OrderEventData,
  'orders.order.cancelled.v1': OrderEventData,
  'orders.order.paid.v1': OrderEventData,
  'orders.order.shipped.v1': OrderEventData,
  'orders.order.delivered.v1': OrderEventData,
  'orders.snapshot.completed.v1': SnapshotCompletedData,
} as const

export type EventType = keyof typeof eventData
export type EventDataOf<T extends EventType> = Static<(typeof eventData)[T]>

/** CloudEvents 1.0 in structured JSON mode, with the extensions `version`, `requestid`, `traceparent` and `replayed`. */
export const envelope = <D extends TSchema>(type: string, data: D) =>
  output({
    specversion: Type.Literal('1.0'),
    id: Type.String({ format: 'uuid', description: 'A new id each time the event is published.' }),
    source: Type.String({ description: '`/<service>`.' }),
    type: Type.Literal(type),
    subject: Type.String({ description: "The aggregate's id." }),
    time: Timestamp,
    datacontenttype: Type.Literal('application/json'),
    version: Version,
    requestid: Type.Optional(Type.String()),
    traceparent: Type.Optional(Type.String({ description: 'W3C Trace Context.' })),
    replayed: Type.Optional(
      Type.Boolean({
        description:
          'True for an event that is published again after a stream was lost. Apply its state if its version is newer, and take no other action: a request that still awaits an answer is published again without this mark.',
      }),
    ),
    data,
  })

/** An event as it travels. */
export interface CloudEvent<T extends EventType = EventType> {
  specversion: '1.0'
  id: string
  source: string
  type: T
  subject: string
  time: string
  datacontenttype: 'application/json'
  version: number
  requestid?: string
  traceparent?: string
  /** Said again as history: nobody waits for what follows from it. */
  replayed?: boolean
  data: EventDataOf<T>
}

/** Every named schema that the events refer to. */
export const eventComponents: readonly (TSchema & { $id: string })[] = [
  Money,
  ProductStatus,
  Image,
  ProductOption,
  OrderStatus,
  OrderTotals,
  StockShortage,
  ProductAttributes,
  ProductEventVariant,
  StockLine,
  OrderEventItem,
  ProductEventData,
  StockReservedData,
  StockRejectedData,
  StockReleasedData,
  CategoryEventData,
  OrderEventData,
  SnapshotCompletedData,
]
