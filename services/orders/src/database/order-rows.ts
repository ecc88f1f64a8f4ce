import { anyOf, prepareStatement } from '@techshop/database/prepared-statement'
import { type InferResult, type Insertable, Kysely, PostgresDialect, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Deadlines } from '../domain/moved-order.ts'
import type { Address, HistoryEntry, Order, OrderItem, OrderStatus, Shortage } from '../domain/order.ts'
import type { PaymentTerms } from '../domain/payment-terms.ts'
import { readActor, writeActor } from './actor-column.ts'
import type { Database } from './database.ts'
import { readWords, writeWords } from './history-words.ts'
import type { OrderHistory, Orders } from './tables.ts'

/** Whole orders, each in one row: one round trip however many lines they have. */
export const selectOrders = (db: Database) =>
  db
    .selectFrom('orders')
    .select((order) => [
      'orders.id',
      'orders.number',
      'orders.status',
      'orders.customer_name',
      'orders.customer_email',
      'orders.shipping_address',
      'orders.payment_terms',
      'orders.currency',
      'orders.total',
      'orders.shortages',
      'orders.token_key_id',
      'orders.token_expires_at',
      'orders.stock_released_at',
      'orders.version',
      'orders.created_at',
      'orders.updated_at',
      jsonArrayFrom(
        order
          .selectFrom('order_items')
          .select(['sku', 'product_id', 'name', 'options', 'quantity', 'unit_price'])
          .whereRef('order_items.order_id', '=', 'orders.id')
          .orderBy('position'),
      ).as('items'),
      jsonArrayFrom(
        order
          .selectFrom('order_history')
          .select(['version', 'status', 'at', 'reason', 'message', 'note', 'actor'])
          .whereRef('order_history.order_id', '=', 'orders.id')
          .orderBy('version'),
      ).as('history'),
    ])

type OrderRow = InferResult<ReturnType<typeof selectOrders>>[number]

/** The statement as text; nothing is run by this. */
const compiling: Database = new Kysely({
  dialect: new PostgresDialect({ pool: () => Promise.reject(new Error('unused')) }),
})

/** `selectOrders` of the ids in `$1`, for what reads orders all the time. */
export const selectOrdersById = prepareStatement<OrderRow>(
  'select_orders_by_id',
  selectOrders(compiling)
    .where('orders.id', '=', sql.raw<string>(anyOf('$1', 'uuid')))
    .compile().sql,
)

export const orderOf = (row: OrderRow): Order => ({
  id: row.id,
  number: row.number,
  status: row.status as OrderStatus,
  customer: { name: row.customer_name, email: row.customer_email },
  shippingAddress: row.shipping_address as unknown as Address,
  items: row.items.map(
    (item): OrderItem => ({
      sku: item.sku,
      productId: item.product_id,
      name: item.name,
      options: item.options as Record<string, string>,
      quantity: item.quantity,
      unitPrice: item.unit_price,
    }),
  ),
  paymentTerms: row.payment_terms as PaymentTerms,
  currency: row.currency,
  total: row.total,
  shortages: row.shortages as unknown as Shortage[] | null,
  history: row.history.map(
    ({ version, status, at, actor, ...words }): HistoryEntry => ({
      version,
      status: status as OrderStatus,
      at: new Date(at),
      actor: readActor(actor),
      ...readWords(words, readActor(actor)),
    }),
  ),
  tokenKeyId: row.token_key_id,
  tokenExpiresAt: row.token_expires_at,
  stockReleased: row.stock_released_at !== null,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

export const orderRow = (order: Order, { reconcileAt, unpaidDeadline }: Deadlines): Insertable<Orders> => ({
  id: order.id,
  number: order.number,
  status: order.status,
  customer_name: order.customer.name,
  customer_email: order.customer.email,
  shipping_address: JSON.stringify(order.shippingAddress),
  payment_terms: order.paymentTerms,
  currency: order.currency,
  total: order.total,
  units: order.items.reduce((sum, { quantity }) => sum + quantity, 0),
  shortages: order.shortages && JSON.stringify(order.shortages),
  token_key_id: order.tokenKeyId,
  token_expires_at: order.tokenExpiresAt,
  version: order.version,
  ask_again_at: reconcileAt,
  unpaid_deadline: unpaidDeadline,
  created_at: order.createdAt,
  updated_at: order.updatedAt,
})

/** As `jsonb_to_recordset` reads them. */
export const itemRows = ({ items }: Order) =>
  items.map((item, position) => ({
    position,
    sku: item.sku,
    product_id: item.productId,
    name: item.name,
    options: item.options,
    quantity: item.quantity,
    unit_price: item.unitPrice,
  }))

export const historyRow = (orderId: string, entry: HistoryEntry): Insertable<OrderHistory> => ({
  order_id: orderId,
  version: entry.version,
  status: entry.status,
  at: entry.at,
  ...writeWords(entry),
  actor: writeActor(entry.actor),
})
