import { withConnection } from '../faults/connections.ts'

export interface Line {
  readonly sku: string
  readonly quantity: number
}
/** An event that its service recorded and never got acknowledged. */
export interface UnpublishedEvent {
  readonly id: string
  readonly type: string
  readonly aggregateId: string
}
/** A message that was set aside because it kept failing. */
export interface DeadLetter {
  readonly consumer: string
  readonly subject: string
  readonly error: string
}
interface Publisher {
  readonly unpublished: readonly UnpublishedEvent[]
  readonly deadLetters: readonly DeadLetter[]
}

export interface CatalogRecords extends Publisher {
  readonly products: readonly {
    readonly id: string
    readonly version: number
    readonly status: string
    readonly categoryId: string | null
  }[]
  readonly variants: readonly {
    readonly sku: string
    readonly productId: string
    readonly price: number
    readonly stock: number
    readonly archived: boolean
  }[]
  /** In the order in which each sku's stock changed. */
  readonly stockEntries: readonly {
    readonly sku: string
    readonly kind: 'initial' | 'adjustment' | 'reservation' | 'release'
    readonly delta: number
    readonly stock: number
    readonly orderId: string | null
    readonly idempotencyKey: string | null
  }[]
  readonly reservations: readonly {
    readonly orderId: string
    readonly state: 'reserved' | 'rejected' | 'released'
    readonly lines: readonly Line[]
  }[]
  readonly categoryReadModel: readonly { readonly id: string; readonly version: number; readonly deleted: boolean }[]
}

export interface CategoriesRecords extends Publisher {
  readonly categories: readonly {
    readonly id: string
    readonly version: number
    readonly parentId: string | null
    readonly deleted: boolean
  }[]
  readonly counts: readonly { readonly categoryId: string; readonly active: number; readonly unarchived: number }[]
  readonly productReadModel: readonly {
    readonly id: string
    readonly version: number
    readonly categoryId: string | null
    readonly active: boolean
    readonly deleted: boolean
  }[]
}

export interface OrdersRecords extends Publisher {
  readonly orders: readonly {
    readonly id: string
    readonly number: string
    readonly status: string
    readonly version: number
    /** Whether catalog still owes an answer. */
    readonly asking: boolean
    readonly hasUnpaidDeadline: boolean
    readonly stockReleased: boolean
    readonly lines: readonly Line[]
  }[]
  readonly history: readonly { readonly orderId: string; readonly version: number; readonly status: string }[]
  /** Versions of orders of which no event was ever recorded. */
  readonly untold: readonly { readonly orderId: string; readonly version: number }[]
  readonly keys: readonly { readonly key: string; readonly orderId: string }[]
  readonly productReadModel: readonly {
    readonly id: string
    readonly version: number
    readonly status: string
    readonly deleted: boolean
  }[]
  readonly sellableItems: readonly {
    readonly sku: string
    readonly productId: string
    readonly productVersion: number
    readonly price: number
  }[]
}

export interface DatabaseUrls {
  readonly catalog: string
  readonly categories: string
  readonly orders: string
}

const publisherQueries = {
  unpublished: `select id::text, type, aggregate_id as "aggregateId" from outbox where published_at is null order by id`,
  deadLetters: 'select consumer, subject, error from dead_letters where dead_lettered_at is not null order by id',
}

const catalogQueries = {
  ...publisherQueries,
  products: 'select id, version::float8, status, category_id as "categoryId" from products',
  variants: 'select sku, product_id as "productId", price_amount::float8 as price, stock, archived from variants',
  stockEntries: `select sku, kind, delta, stock, order_id as "orderId", idempotency_key as "idempotencyKey"
    from stock_entries order by position`,
  reservations: 'select order_id as "orderId", state, lines from reservations',
  categoryReadModel: 'select id, version::float8, deleted from category_read_model',
}

const categoriesQueries = {
  ...publisherQueries,
  categories: `select id, version::float8, parent_id as "parentId", deleted_at is not null as deleted from categories`,
  counts: `select category_id as "categoryId", active_count as active, unarchived_count as unarchived
    from category_product_counts`,
  productReadModel: 'select id, version::float8, category_id as "categoryId", active, deleted from product_read_model',
}

const ordersQueries = {
  ...publisherQueries,
  orders: `select id, number, status, version::float8, ask_again_at is not null as asking,
      unpaid_deadline is not null as "hasUnpaidDeadline", stock_released_at is not null as "stockReleased",
      (select coalesce(jsonb_agg(jsonb_build_object('sku', sku, 'quantity', quantity) order by position), '[]')
        from order_items where order_id = orders.id) as lines
    from orders`,
  history: `select order_id as "orderId", version::float8, status from order_history order by order_id, version`,
  untold: `select order_id as "orderId", version::float8 from order_history h
    where not exists (select from outbox o where o.aggregate_id = h.order_id::text and o.version = h.version)`,
  keys: 'select key, order_id as "orderId" from idempotency_keys',
  productReadModel: 'select id, version::float8, status, deleted from product_read_model',
  sellableItems: `select sku, product_id as "productId", product_version::float8 as "productVersion",
    price_amount::float8 as price from sellable_items`,
}

/** All queries see the same moment of the database. */
const readAll = <Records>(url: string, queries: Readonly<Record<keyof Records & string, string>>): Promise<Records> =>
  withConnection(url, async (client) => {
    await client.query('begin isolation level repeatable read read only')
    const records: Record<string, unknown> = {}
    for (const [name, query] of Object.entries<string>(queries)) records[name] = (await client.query(query)).rows
    return records as Records
  })

/** Reads what each service has on record. Needs a quiet shop: the three databases are read one after the other. */
export const readRecords = async (
  urls: DatabaseUrls,
): Promise<{ catalog: CatalogRecords; categories: CategoriesRecords; orders: OrdersRecords }> => ({
  catalog: await readAll<CatalogRecords>(urls.catalog, catalogQueries),
  categories: await readAll<CategoriesRecords>(urls.categories, categoriesQueries),
  orders: await readAll<OrdersRecords>(urls.orders, ordersQueries),
})
