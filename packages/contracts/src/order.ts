import { type Static, type TSchema, Type } from 'typebox'
import { line, NextCursor, notBlank, Sku, Timestamp, Uuid, Version } from './fields.ts'
import { Money, MoneySum, Price } from './money.ts'
import { input, named, oneOf, output, ref } from './schema.ts'

export const orderStatuses = ['pending', 'confirmed', 'rejected', 'paid', 'shipped', 'delivered', 'cancelled'] as const
export const OrderStatus = named('OrderStatus', oneOf(orderStatuses))
export type OrderStatus = Static<typeof OrderStatus>

export const maxOrderLines = 100
export const maxQuantity = 999

export const OrderNumber = Type.String({
  pattern: '^TS-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$',
  description: 'What people quote, such as TS-7K3M-92QF.',
})

const Email = Type.String({ format: 'email', maxLength: 254 })

export const Customer = named('Customer', input({ name: line(200, 'Full name.'), email: Email }))
export type Customer = Static<typeof Customer>

export const Address = named(
  'Address',
  input({
    line1: line(200, 'Street and number.'),
    line2: Type.Optional(Type.String({ maxLength: 200 })),
    city: line(120, 'Town; `(none)` where the address does without.'),
    region: Type.Optional(Type.String({ maxLength: 120 })),
    postalCode: line(20, 'Postal code; `(none)` where the address does without.'),
    country: Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2 code.' }),
  }),
)
export type Address = Static<typeof Address>

/** An address as it is given: what it needs differs by country (`address-rules.ts`). */
export const AddressRequest = named(
  'AddressRequest',
  input(
    {
      line1: Address.properties.line1,
      line2: Address.properties.line2,
      city: Type.Optional(line(120, 'Town. May be left out where addresses have none, such as in SG.')),
      region: Address.properties.region,
      postalCode: Type.Optional(line(20, 'Postal code. May be left out where the post needs none, such as in HK.')),
      country: Address.properties.country,
    },
    {
      description:
        'Where it goes. Which members it needs is the rule of its country: a missing one is answered with `invalid-request`, as is a country that does not exist.',
    },
  ),
)

const Quantity = Type.Integer({ minimum: 1, maximum: maxQuantity })

export const OrderRequestItem = named(
  'OrderRequestItem',
  input(
    {
      sku: Sku,
      quantity: Quantity,
      unitPrice: Type.Optional(ref(Price)),
    },
    {
      description: '`unitPrice` is the price that the buyer was shown; when it no longer holds, the order is refused.',
    },
  ),
)

export const OrderRequest = named(
  'OrderRequest',
  input({
    customer: ref(Customer),
    shippingAddress: ref(AddressRequest),
    items: Type.Array(ref(OrderRequestItem), { minItems: 1, maxItems: maxOrderLines }),
  }),
)
export type OrderRequest = Static<typeof OrderRequest>

export const OrderItem = named(
  'OrderItem',
  output({
    sku: Sku,
    productId: Uuid,
    name: Type.String(),
    options: Type.Record(Type.String(), Type.String()),
    quantity: Quantity,
    unitPrice: ref(Money),
    lineTotal: ref(Money),
  }),
)
export type OrderItem = Static<typeof OrderItem>

export const OrderTotals = named('OrderTotals', output({ subtotal: ref(Money), total: ref(Money) }))

export const OrderHistoryEntry = named(
  'OrderHistoryEntry',
  output({
    status: ref(OrderStatus),
    at: Timestamp,
    message: Type.Optional(
      Type.String({ description: 'What whoever moved the order said about it; the buyer reads it.' }),
    ),
    note: Type.Optional(Type.String({ description: 'What staff noted for themselves. In answers to staff alone.' })),
    reason: Type.Optional(
      Type.String({ description: 'The message; to staff the note, where there is no message.', deprecated: true }),
    ),
  }),
)

export const StockShortage = named(
  'StockShortage',
  output({ sku: Sku, requested: Type.Integer({ minimum: 1 }), available: Type.Integer({ minimum: 0 }) }),
)
export type StockShortage = Static<typeof StockShortage>

export const Order = named(
  'Order',
  output({
    id: Uuid,
    number: OrderNumber,
    status: ref(OrderStatus),
    customer: ref(Customer),
    shippingAddress: ref(Address),
    items: Type.Array(ref(OrderItem)),
    totals: ref(OrderTotals),
    history: Type.Array(ref(OrderHistoryEntry)),
    shortages: Type.Optional(
      Type.Array(ref(StockShortage), { description: 'Why a rejected order could not be served.' }),
    ),
    accessToken: Type.Optional(
      Type.String({
        description: 'Opens this order alone, as `Authorization: Bearer`. Only in answers to placing and lookup.',
      }),
    ),
    version: Version,
    createdAt: Timestamp,
    updatedAt: Timestamp,
  }),
)
export type Order = Static<typeof Order>

export const OrderPage = named('OrderPage', output({ items: Type.Array(ref(Order)), nextCursor: NextCursor }))

export const OrderLookup = named(
  'OrderLookup',
  input({ number: Type.String({ minLength: 1, maxLength: 40 }), email: Email }),
)

export const OrderCancellation = named('OrderCancellation', input({ reason: Type.Optional(line(500, 'Why.')) }))

/** The states that staff may move an order to; the others are reached by stock alone. */
export const staffTransitions = ['paid', 'shipped', 'delivered', 'cancelled'] as const
export const OrderTransition = named(
  'OrderTransition',
  input({
    to: oneOf(staffTransitions),
    message: Type.Optional(line(500, 'To the buyer, who reads it on the page of the order.')),
    note: Type.Optional(line(500, 'For staff alone.')),
    reason: Type.Optional(Type.String({ maxLength: 500, pattern: notBlank, description: 'A note.', deprecated: true })),
  }),
)

export const maxCancellations = 100
/** Cancels unpaid orders together. */
export const UnpaidCancellation = named(
  'UnpaidCancellation',
  input({
    ids: Type.Array(Uuid, { minItems: 1, maxItems: maxCancellations, uniqueItems: true }),
    message: Type.Optional(line(500, 'To the buyers, who read it on the pages of their orders.')),
    note: Type.Optional(line(500, 'For staff alone.')),
  }),
)

export const cancellationOutcomes = ['cancelled', 'kept', 'missing'] as const
export const UnpaidCancellationResult = named(
  'UnpaidCancellationResult',
  output({
    results: Type.Array(
      output({
        id: Uuid,
        outcome: oneOf(cancellationOutcomes, {
          description: '`kept`: it has been paid, or has come to its end before. `missing`: there is no such order.',
        }),
      }),
      { description: 'One for each id, in their order.' },
    ),
  }),
)

export const UnpaidStock = named(
  'UnpaidStock',
  output({
    orders: Type.Integer({ minimum: 0, description: 'Orders that are pending or confirmed.' }),
    units: Type.Integer({ minimum: 0, description: 'Units in them.' }),
    oldestAt: Type.Union([Timestamp, Type.Null()], { description: 'When the oldest of them was placed.' }),
    isWhole: Type.Boolean({ description: 'False where there are so many that only the newest 20,000 were counted.' }),
    items: Type.Array(
      output({
        sku: Sku,
        productId: Uuid,
        name: Type.String(),
        orders: Type.Integer({ minimum: 1 }),
        units: Type.Integer({ minimum: 1 }),
      }),
      { description: 'What they hold, most units first; at most 100 skus.' },
    ),
  }),
)
export type UnpaidStock = Static<typeof UnpaidStock>

const figures = (what: string) =>
  output(
    {
      orders: Type.Integer({ minimum: 0 }),
      units: Type.Integer({ minimum: 0 }),
      value: Type.Union([ref(MoneySum), Type.Null()], {
        description: 'What they are worth; null where there is none.',
      }),
    },
    { description: what },
  )

export const OrderDay = named(
  'OrderDay',
  output({
    date: Type.String({ format: 'date', description: "A day in the shop's time zone." }),
    orders: Type.Integer({ minimum: 0, description: 'Orders placed that day, whatever became of them.' }),
    units: Type.Integer({ minimum: 0, description: 'Units in orders that were neither rejected nor cancelled.' }),
    revenue: Type.Union([ref(Money), Type.Null()], {
      description:
        'Total of orders that were neither rejected nor cancelled, paid or not; null where there is none. 9007199254740991 stands for that and more: see the figures below, which are exact.',
      deprecated: true,
    }),
    placed: figures('Orders placed that day, whatever became of them.'),
    confirmed: figures('Of the orders placed that day those that have got their stock and were not cancelled.'),
    paid: figures('Orders paid that day, whenever they were placed, and not cancelled since.'),
  }),
)
export const OrderStatistics = named(
  'OrderStatistics',
  output({
    from: Type.String({ format: 'date' }),
    to: Type.String({ format: 'date' }),
    timeZone: Type.String({ description: 'In which days begin and end, such as `Europe/Berlin` (IANA).' }),
    days: Type.Array(ref(OrderDay)),
    byStatus: Type.Record(Type.String(), Type.Integer({ minimum: 0 }), {
      description: 'Orders of these days by status.',
    }),
  }),
)

export const orderComponents: readonly (TSchema & { $id: string })[] = [
  OrderStatus,
  Customer,
  Address,
  AddressRequest,
  OrderRequestItem,
  OrderRequest,
  OrderItem,
  OrderTotals,
  OrderHistoryEntry,
  StockShortage,
  Order,
  OrderPage,
  OrderLookup,
  OrderCancellation,
  OrderTransition,
  UnpaidCancellation,
  UnpaidCancellationResult,
  UnpaidStock,
  OrderDay,
  OrderStatistics,
]
