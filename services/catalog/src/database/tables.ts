// Made from the migrations by "pnpm generate".

import type { ColumnType } from 'kysely'

export type ArrayType<T> = ArrayTypeImpl<T> extends (infer U)[] ? U[] : ArrayTypeImpl<T>

export type ArrayTypeImpl<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S[], I[], U[]> : T[]

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

export interface CategoryReadModel {
  deleted: boolean
  id: string
  name: string
  parent_id: string | null
  position: number
  search_name: string
  seen_in: string | null
  slug: string
  version: number
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

export interface FormerProductSlugs {
  product_id: string
  slug: string
}

export interface ImportedProducts {
  content: Json | null
  import_id: string
  product_id: string
  version: number
}

export interface Offers {
  attribute_keys: ArrayType<number>
  category_id: string | null
  price_amount: number
  product_id: string
  sku: string
  status: string
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

export interface ProductChanges {
  actor: string
  created_at: Timestamp
  operation: string
  product_id: string
  request_id: string
  version: number
}

export interface ProductImports {
  actor: string
  alive_at: Timestamp | null
  created_products: Generated<number>
  finished_at: Timestamp | null
  id: string
  request_id: string
  started_at: Timestamp
  updated_products: Generated<number>
}

export interface Products {
  attribute_keys: Generated<ArrayType<number>>
  attributes: Json
  category_id: string | null
  created_at: Timestamp
  currency: string
  description: string
  id: string
  images: Json
  name: string
  options: Json
  price_amount: number
  search: string
  search_name: string
  searched_version: number | null
  slug: string
  status: string
  updated_at: Timestamp
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

export interface Reservations {
  created_at: Timestamp
  lines: Json
  order_id: string
  shortages: Json
  state: string
  updated_at: Timestamp
}

export interface SearchSynonyms {
  actor: string
  created_at: Timestamp
  groups: Json
  request_id: string
  version: number
}

export interface SearchVocabulary {
  word: string
}

export interface StockEntries {
  actor: string
  created_at: Timestamp
  delta: number
  id: string
  idempotency_key: string | null
  kind: string
  order_id: string | null
  position: Generated<number>
  reason: string
  request_hash: Buffer | null
  sku: string
  stock: number
}

export interface Variants {
  archived: Generated<boolean>
  options: Json
  position: number
  price_amount: number
  product_id: string
  sku: string
  stock: number
}

export interface Tables {
  category_read_model: CategoryReadModel
  dead_letters: DeadLetters
  former_category_slugs: FormerCategorySlugs
  former_product_slugs: FormerProductSlugs
  imported_products: ImportedProducts
  offers: Offers
  outbox: Outbox
  outbox_stream: OutboxStream
  product_changes: ProductChanges
  product_imports: ProductImports
  products: Products
  read_model_rebuilds: ReadModelRebuilds
  reservations: Reservations
  search_synonyms: SearchSynonyms
  search_vocabulary: SearchVocabulary
  stock_entries: StockEntries
  variants: Variants
}
