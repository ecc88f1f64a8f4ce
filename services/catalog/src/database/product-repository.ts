import { appendToOutbox } from '@techshop/outbox/append'
import { searchVectorOf, spelledWordsOf } from '@techshop/search-terms/product'
import { searchText } from '@techshop/search-terms/words'
import { type RawBuilder, sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Product } from '../domain/product.ts'
import { lowestPrice } from '../domain/product.ts'
import type { ProductChange } from '../domain/product-decision.ts'
import { isSameContent } from '../domain/same-content.ts'
import { productEvent } from '../events.ts'
import type { Database, Transaction } from './database.ts'
import { rememberFormerSlugs } from './former-slugs.ts'
import { type ProductRow, productColumns, productsOf, readVariants } from './product-rows.ts'
import { rememberWords } from './search-vocabulary.ts'

/** Products that a write may change, and whom the skus that it names belong to. */
export interface LoadedProducts {
  readonly products: readonly Product[]
  /** Product id by sku, archived skus included. */
  readonly skuOwners: ReadonlyMap<string, string>
}

/** Who writes, and through which operation. */
export interface Author {
  /** Subject of the staff token. */
  readonly actor: string
  readonly operation: string
  readonly requestId: string
}

/**
 * Loads products by id or by slug and locks them against other writes until the transaction ends; sales go on.
 * The variants are read by a second statement, so that they are as new as the locked products.
 */
export const lockProducts = (trx: Transaction, keys: ProductKeys, skus: readonly string[]): Promise<LoadedProducts> =>
  loadProducts(trx, keys, skus, sql`for no key update`)

/** Loads products by id or by slug as they are, for a decision that nothing is made of. */
export const readProducts = (db: Database, keys: ProductKeys, skus: readonly string[]): Promise<LoadedProducts> =>
  loadProducts(db, keys, skus, sql``)

type ProductKeys = { readonly ids: readonly string[] } | { readonly slugs: readonly string[] }

const loadProducts = async (
  trx: Database,
  keys: ProductKeys,
  skus: readonly string[],
  locking: RawBuilder<unknown>,
): Promise<LoadedProducts> => {
  const condition = 'ids' in keys ? sql`id = any (${keys.ids}::uuid[])` : sql`slug = any (${keys.slugs})`
  const lock = async () => {
    const { rows } = await sql<ProductRow>`
      select ${productColumns} from products where ${condition} order by id ${locking}`.execute(trx)
    return rows
  }
  const variantsOf = (products: readonly ProductRow[]) =>
    readVariants(
      trx,
      products.map(({ id }) => id),
      skus,
    )
  let rows = await lock()
  let variants = await variantsOf(rows)
  // A sku of a product that was not there: perhaps it is one of these, made between the two statements.
  while (variants.some(({ product_id }) => !rows.some(({ id }) => id === product_id))) {
    const found = await lock()
    if (found.length === rows.length) break
    rows = found
    variants = await variantsOf(rows)
  }
  return {
    products: productsOf(rows, variants),
    skuOwners: new Map(variants.map((variant) => [variant.sku, variant.product_id])),
  }
}

/** Somebody else created the product's slug or one of its skus since the products were loaded. */
export class LostRaceError extends Error {
  override readonly name = 'LostRaceError'
  readonly kind: 'slug-taken' | 'sku-taken'

  constructor(kind: LostRaceError['kind'], message: string) {
    super(message)
    this.kind = kind
  }
}

/**
 * Saves changes of locked or new products, with the first ledger entry of each new sku, a record of who did it, and an
 * event for each product. Stock of skus that exist is never written.
 * @throws LostRaceError and then saves nothing, when the transaction is given up
 */
export const saveProducts = async (
  trx: Transaction,
  changes: readonly ProductChange[],
  author: Author,
): Promise<void> => {
  if (changes.length === 0) return
  // Slugs in a fixed order, so that two imports of the same new products do not wait for each other in a circle.
  const inOrder = [...changes].sort((a, b) => (a.after.slug < b.after.slug ? -1 : 1))
  await insertProducts(
    trx,
    inOrder.filter(({ before }) => !before),
  )
  await updateProducts(
    trx,
    inOrder.filter(({ before }) => before),
  )
  await rememberFormerSlugs(trx, inOrder)
  await saveVariants(trx, inOrder)
  await recordFirstStock(trx, inOrder, author)
  await recordAuthor(trx, inOrder, author)
  await appendToOutbox(
    trx,
    changes.map(({ after }) => productEvent(after, author.requestId)),
  )
  await rememberWords(
    trx,
    changes.flatMap(({ after }) => spelledWordsOf(after)),
  )
}

const productRecord = ({ after: product }: ProductChange) => ({
  id: product.id,
  slug: product.slug,
  name: product.name,
  search_name: searchText(product.name),
  search: searchVectorOf(product),
  description: product.description,
  status: product.status,
  category_id: product.categoryId,
  attributes: product.attributes,
  images: product.images,
  options: product.options,
  price_amount: lowestPrice(product.variants).amount,
  currency: lowestPrice(product.variants).currency,
  version: product.version,
  created_at: product.createdAt,
  updated_at: product.updatedAt,
})

/** The records as a table: one parameter and one text of the statement, however many products. */
const productRecords = (changes: readonly ProductChange[]) => sql`
  jsonb_to_recordset(${JSON.stringify(changes.map(productRecord))}::jsonb) as r(
    id uuid, slug text, name text, search_name text, search tsvector, description text,
    status text, category_id uuid, attributes jsonb, images jsonb, options jsonb, price_amount bigint, currency text,
    version bigint, created_at timestamptz, updated_at timestamptz)`

const insertProducts = async (trx: Transaction, changes: readonly ProductChange[]): Promise<void> => {
  if (changes.length === 0) return
  const { numAffectedRows } = await sql`
    insert into products (id, slug, name, search_name, description, status, category_id, attributes, images, options,
      price_amount, currency, version, created_at, updated_at, search, searched_version)
    select id, slug, name, search_name, description, status, category_id, attributes, images, options,
      price_amount, currency, version, created_at, updated_at, search, version
    from ${productRecords(changes)} on conflict (slug) do nothing`.execute(trx)
  if (Number(numAffectedRows) !== changes.length) throw new LostRaceError('slug-taken', 'the slug is taken')
}

const updateProducts = async (trx: Transaction, changes: readonly ProductChange[]): Promise<void> => {
  if (changes.length === 0) return
  await sql`
    update products p set slug = r.slug, name = r.name, search_name = r.search_name, description = r.description,
      status = r.status, category_id = r.category_id, attributes = r.attributes, images = r.images,
      options = r.options, price_amount = r.price_amount, currency = r.currency, version = r.version,
      updated_at = r.updated_at, search = r.search, searched_version = r.version
    from ${productRecords(changes)} where p.id = r.id`.execute(trx)
}

const changedVariants = ({ before, after, newSkus }: ProductChange) => {
  const stocks = new Map(newSkus.map(({ sku, stock }) => [sku, stock]))
  return after.variants
    .map((variant, position) => ({ variant, position }))
    .filter(({ variant, position }) => !isSameContent(before?.variants[position], variant))
    .map(({ variant, position }) => ({
      sku: variant.sku,
      product_id: after.id,
      position,
      options: variant.options,
      price_amount: variant.price.amount,
      stock: stocks.get(variant.sku) ?? 0,
    }))
}

const archivedSkus = ({ before, after }: ProductChange): string[] => {
  const kept = new Set(after.variants.map(({ sku }) => sku))
  return (before?.variants ?? []).map(({ sku }) => sku).filter((sku) => !kept.has(sku))
}

const saveVariants = async (trx: Transaction, changes: readonly ProductChange[]): Promise<void> => {
  const changed = changes.flatMap(changedVariants)
  const archived = changes.flatMap(archivedSkus)
  const known = [
    ...archived,
    ...changes
      .filter(({ before }) => before)
      .flatMap(changedVariants)
      .map(({ sku }) => sku),
  ]
  // Sales lock skus in this order too.
  if (known.length > 1) {
    await sql`select from variants where sku = any (${known}) order by sku for no key update`.execute(trx)
  }
  if (changed.length > 0) await upsertVariants(trx, changed)
  if (archived.length > 0) await sql`update variants set archived = true where sku = any (${archived})`.execute(trx)
}

const upsertVariants = async (trx: Transaction, variants: readonly object[]): Promise<void> => {
  const { numAffectedRows } = await sql`
    insert into variants as v (sku, product_id, position, options, price_amount, stock)
    select sku, product_id, position, options, price_amount, stock
    from jsonb_to_recordset(${JSON.stringify(variants)}::jsonb) as r(
      sku text, product_id uuid, position integer, options jsonb, price_amount bigint, stock integer)
    order by sku collate "C"
    on conflict (sku) do update set position = excluded.position, options = excluded.options,
      price_amount = excluded.price_amount, archived = false
    where v.product_id = excluded.product_id`.execute(trx)
  if (Number(numAffectedRows) !== variants.length) {
    throw new LostRaceError('sku-taken', 'a sku belongs to another product')
  }
}

const recordFirstStock = async (
  trx: Transaction,
  changes: readonly ProductChange[],
  { actor }: Author,
): Promise<void> => {
  const entries = changes.flatMap(({ after, newSkus }) =>
    newSkus.map(({ sku, stock }) => ({ id: uuidv7(), sku, stock, actor, created_at: after.updatedAt })),
  )
  if (entries.length === 0) return
  await sql`
    insert into stock_entries (id, sku, kind, delta, stock, reason, actor, created_at)
    select id, sku, 'initial', stock, stock, 'first stock', actor, created_at
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as r(
      id uuid, sku text, stock integer, actor text, created_at timestamptz)`.execute(trx)
}

const recordAuthor = async (trx: Transaction, changes: readonly ProductChange[], author: Author): Promise<void> => {
  const records = changes.map(({ after }) => ({ id: after.id, version: after.version, at: after.updatedAt }))
  await sql`
    insert into product_changes (product_id, version, operation, actor, request_id, created_at)
    select id, version, ${author.operation}, ${author.actor}, ${author.requestId}, at
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r(id uuid, version bigint, at timestamptz)`.execute(
    trx,
  )
}
