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

export interface Categories {
  created_at: Timestamp
  deleted_at: Timestamp | null
  description: string
  id: string
  name: string
  parent_id: string | null
  position: number
  slug: string
  updated_at: Timestamp
  version: number
}

export interface CategoryChanges {
  actor: string
  category_id: string
  created_at: Timestamp
  operation: string
  request_id: string
  version: number
}

export interface CategoryProductCounts {
  active_count: number
  category_id: string
  unarchived_count: number
}

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

export interface FormerCategorySlugs {
  category_id: string
  slug: string
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

export interface ProductReadModel {
  active: boolean
  category_id: string | null
  deleted: boolean
  id: string
  seen_in: string | null
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

export interface Tables {
  categories: Categories
  category_changes: CategoryChanges
  category_product_counts: CategoryProductCounts
  dead_letters: DeadLetters
  former_category_slugs: FormerCategorySlugs
  outbox: Outbox
  outbox_stream: OutboxStream
  product_read_model: ProductReadModel
  read_model_rebuilds: ReadModelRebuilds
}
