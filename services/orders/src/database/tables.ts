// Made from the migrations by "pnpm generate".

import type { ColumnType } from 'kysely'

export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>

export type Json = JsonValue

export type JsonArray = JsonValue[]

export type JsonObject = {
  [x: string]: JsonValue | undefined
}

export type JsonPrimitive = boolean | number | string | null

export type JsonValue = JsonArray | JsonObject | JsonPrimitive

export type Timestamp = ColumnType<Date, Date | string, Date | string>

export interface DeadLetters {
  consumer: string
  dead_lettered_at: Timestamp | null
  error: string
  failures: Generated<number>
  first_failed_at: Generated<Timestamp>
  id: Generated<number>
  key: string
  last_failed_at: Generated<Timestamp>
  payload: Buffer
  stream: string
  subject: string
}

export interface Erasures {
  erased_at: Timestamp
  id: Generated<number>
  orders: number
  requested_by: string
}

export interface IdempotencyKeys {
  body_hash: Buffer
  created_at: Timestamp
  key: string
  order_id: string
}

export interface ImportedOrders {
  order_id: string
  reference: string
}

export interface OrderHistory {
  actor: string
  at: Timestamp
  message: string | null
  note: string | null
  order_id: string
  reason: string | null
  status: string
  version: number
}

export interface OrderItems {
  name: string
  options: Json
  order_id: string
  position: number
  product_id: string
  quantity: number
  sku: string
  unit_price: number
}

export interface Orders {
  ask_again_at: Timestamp | null
  ask_count: Generated<number>
  created_at: Timestamp
  currency: string
  customer_email: string
  customer_name: string
  erased_at: Timestamp | null
  id: string
  number: string
  payment_terms: Generated<string>
  question_id: number | null
  shipping_address: Json
  shortages: Json | null
  status: string
  stock_released_at: Timestamp | null
  token_expires_at: Timestamp
  token_key_id: string
  total: number
  units: number
  unpaid_deadline: Timestamp | null
  updated_at: Timestamp
  version: number
}

export interface Outbox {
  aggregate_id: string
  created_at: Generated<Timestamp>
  data: Json
  id: Generated<number>
  occurred_at: Generated<Timestamp>
  publish_after: Generated<Timestamp>
  published_at: Timestamp | null
  request_id: string | null
  traceparent: string | null
  type: string
  version: number
}

export interface OutboxStream {
  created: string | null
  generation: Generated<number>
  healing_since: Timestamp | null
  last_event_id: string | null
  last_sequence: Generated<number>
  read_back_after: Generated<Timestamp>
  stream: string
}

export interface Placings {
  order_id: string
  placed_at: Timestamp
  subject: Buffer
}

export interface ProductReadModel {
  deleted: boolean
  id: string
  seen_in: string | null
  status: string
  version: number
}

export interface ReadModelRebuilds {
  attempts: Generated<number>
  completed_at: Timestamp | null
  completed_snapshot_id: string | null
  read_model: string
  request_after: Generated<Timestamp>
  snapshot_id: string | null
}

export interface SellableItems {
  currency: string
  name: string
  options: Json
  price_amount: number
  product_id: string
  product_version: number
  sku: string
}

export interface Tables {
  dead_letters: DeadLetters
  erasures: Erasures
  idempotency_keys: IdempotencyKeys
  imported_orders: ImportedOrders
  order_history: OrderHistory
  order_items: OrderItems
  orders: Orders
  outbox: Outbox
  outbox_stream: OutboxStream
  placings: Placings
  product_read_model: ProductReadModel
  read_model_rebuilds: ReadModelRebuilds
  sellable_items: SellableItems
}
