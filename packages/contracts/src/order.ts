import { line, NextCursor, notBlank, Timestamp, Uuid, Version } from '@techshop/http-contract/fields'
import { input, named, oneOf, output, ref } from '@techshop/http-contract/schema'
import { type Static, type TSchema, Type } from 'typebox'
import { Money, MoneySum, Price } from './money.ts'
import { Sku } from './sku.ts'

export const orderStatuses = ['pending', 'confirmed', 'rejected', 'paid', 'shipped', 'delivered', 'cancelled'] as const
export const OrderStatus = named('OrderStatus', oneOf(orderStatuses))
export type OrderStatus = Static<typeof OrderStatus>

export const maxOrderLines = 100
export const maxQuantity = 999

export const OrderNumber = Type.String({
  pattern: '^TS-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$',
  description: 'The order number for people, such as TS-7K3M-92QF.',
})

const Email = Type.String({ format: 'email', maxLength: 254 })

export const Customer = named('Customer', input({ name: line(200, 'Full name.'), email: Email }))
export type Customer = Static<typeof Customer>

export const Address = named(
  'Address',
  input({
    line1: line(200, 'Street and number.'),
    line2: Type.Optional(Type.String({ maxLength: 200 })),
    city: line(120, 'Town; `(none)` for an address without a town.'),
    region: Type.Optional(Type.String({ maxLength: 120 })),
    postalCode: line(20, 'Postal code; `(none)` for an address without a postal code.'),
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
      city: Type.Optional(line(120, 'Town. Optional in countries whose addresses have none, such as SG.')),
      region: Address.properties.region,
      postalCode: Type.Optional(line(20, 'Postal code. Optional in countries without postal codes, such as HK.')),
      country: Address.properties.country,
    },
    {
      description:
        'The delivery address. Required members depend on the country; a missing member or an unknown country is `invalid-request`.',
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
      description: '`unitPrice` is the price that the buyer saw; the order is refused if the price has changed.',
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
    message: Type.Optional(Type.String({ description: 'The message to the buyer about this transition.' })),
    note: Type.Optional(Type.String({ description: 'The internal note of staff. Only in responses to staff.' })),
    reason: Type.Optional(
      Type.String({
        description: 'The message; in responses to staff the note if there is no message.',
        deprecated: true,
      }),
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
    shortages: Type.Optional(Type.Array(ref(StockShortage), { description: 'The reason of a rejection.' })),
    accessToken: Type.Optional(
      Type.String({
        description: 'Bearer token that authorises access to this order only. Only in responses to placing and lookup.',
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

export const OrderCancellation = named('OrderCancellation', input({ reason: Type.Optional(line(500, 'The reason.')) }))

/** The states that staff may move an order to; the others are reached by stock alone. */
export const staffTransitions = ['paid', 'shipped', 'delivered', 'cancelled'] as const
export const OrderTransition = named(
  'OrderTransition',
  input({
    to: oneOf(staffTransitions),
    message: Type.Optional(line(500, "The message to the buyer, shown on the order's page.")),
    note: Type.Optional(line(500, 'Internal note, visible to staff only.')),
    reason: Type.Optional(Type.String({ maxLength: 500, pattern: notBlank, description: 'A note.', deprecated: true })),
  }),
)

export const maxCancellations = 100
/** Cancels unpaid orders together. */
export const UnpaidCancellation = named(
  'UnpaidCancellation',
  input({
    ids: Type.Array(Uuid, { minItems: 1, maxItems: maxCancellations, uniqueItems: true }),
    message: Type.Optional(line(500, "The message to the buyers, shown on the orders' pages.")),
    note: Type.Optional(line(500, 'Internal note, visible to staff only.')),
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
          description: '`kept`: the order is paid or final. `missing`: the order does not exist.',
        }),
      }),
      { description: 'One result for each id, in the order of the request.' },
    ),
  }),
)

export const UnpaidStock = named(
  'UnpaidStock',
  output({
    orders: Type.Integer({ minimum: 0, description: 'Number of pending and confirmed orders.' }),
    units: Type.Integer({ minimum: 0, description: 'Number of units in these orders.' }),
    oldestAt: Type.Union([Timestamp, Type.Null()], {
      description: 'The time at which the oldest of these orders was placed.',
    }),
    isWhole: Type.Boolean({ description: 'False if only the newest 20,000 orders were counted.' }),
    items: Type.Array(
      output({
        sku: Sku,
        productId: Uuid,
        name: Type.String(),
        orders: Type.Integer({ minimum: 1 }),
        units: Type.Integer({ minimum: 1 }),
      }),
      { description: 'Units by sku, most units first; at most 100 skus.' },
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
        description: 'Total of these orders; null without orders.',
      }),
    },
    { description: what },
  )

export const OrderDay = named(
  'OrderDay',
  output({
    date: Type.String({ format: 'date', description: "A day in the shop's time zone." }),
    orders: Type.Integer({ minimum: 0, description: 'Orders placed that day, of any status.' }),
    units: Type.Integer({ minimum: 0, description: 'Units in orders that were neither rejected nor cancelled.' }),
    revenue: Type.Union([ref(Money), Type.Null()], {
      description:
        'Total of orders that were neither rejected nor cancelled; null without orders. 9007199254740991 means that or more; the other figures are exact.',
      deprecated: true,
    }),
    placed: figures('Orders placed that day, of any status.'),
    confirmed: figures('Orders placed that day whose stock is reserved and that are not cancelled.'),
    paid: figures('Orders paid that day and not cancelled later, of any placing date.'),
  }),
)
export const OrderStatistics = named(
  'OrderStatistics',
  output({
    from: Type.String({ format: 'date' }),
    to: Type.String({ format: 'date' }),
    timeZone: Type.String({ description: 'The IANA time zone of the days, such as `Europe/Berlin`.' }),
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
