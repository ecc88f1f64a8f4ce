import { newestOfEach } from '@techshop/read-model/newest-of-each'
import { sql, type Transaction } from 'kysely'
import { type ProjectedProduct, sellableItemsOf } from '../domain/projected-product.ts'
import type { Tables } from './tables.ts'

/**
 * Projects products into the read model, unless the version that is here is as new or newer.
 * @param snapshotId the snapshot that is being taken, if any: the products count as seen whatever their versions
 */
export const applyProducts = async (
  trx: Transaction<Tables>,
  products: readonly ProjectedProduct[],
  snapshotId: string | null,
): Promise<void> => {
  const newest = newestOfEach(products)
  const applied = await replaceProducts(trx, newest, snapshotId)
  if (snapshotId !== null) await markSeen(trx, newest, snapshotId)
  // By statements of their own, which see what a transaction that held the rows until now has left.
  await replaceItems(
    trx,
    newest.filter(({ id }) => applied.has(id)),
  )
}

const replaceProducts = async (
  trx: Transaction<Tables>,
  products: readonly ProjectedProduct[],
  snapshotId: string | null,
): Promise<ReadonlySet<string>> => {
  const rows = products.map(({ id, version, status, deleted }) => ({ id, version, status, deleted }))
  const { rows: applied } = await sql<{ id: string }>`
    insert into product_read_model as projected (id, version, status, deleted, seen_in)
    select id, version, status, deleted, ${snapshotId}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, version bigint, status text, deleted boolean)
    order by id
    on conflict (id) do update set version = excluded.version, status = excluded.status, deleted = excluded.deleted
    where projected.version < excluded.version returning id`.execute(trx)
  return new Set(applied.map(({ id }) => id))
}

const markSeen = async (trx: Transaction<Tables>, products: readonly ProjectedProduct[], snapshotId: string) => {
  await sql`
    update product_read_model set seen_in = ${snapshotId}
    where id = any (${products.map(({ id }) => id)}::uuid[]) and seen_in is distinct from ${snapshotId}`.execute(trx)
}

const replaceItems = async (trx: Transaction<Tables>, products: readonly ProjectedProduct[]): Promise<void> => {
  if (products.length === 0) return
  const items = products.flatMap((product) =>
    sellableItemsOf(product).map(({ sku, productId, name, options, price }) => ({
      sku,
      product_id: productId,
      product_version: product.version,
      name,
      options,
      price_amount: price.amount,
      currency: price.currency,
    })),
  )
  await sql`
    delete from sellable_items
    where product_id = any (${products.map(({ id }) => id)}::uuid[])
      and sku <> all (${items.map(({ sku }) => sku)}::text[])`.execute(trx)
  if (items.length === 0) return
  // Also where the sku stands under another product: it belongs to one forever, so that row is of a lost past.
  await sql`
    insert into sellable_items (sku, product_id, product_version, name, options, price_amount, currency)
    select sku, product_id, product_version, name, options, price_amount, currency
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as r(
      sku text, product_id uuid, product_version bigint, name text, options jsonb, price_amount bigint, currency text)
    order by sku
    on conflict (sku) do update set product_id = excluded.product_id, product_version = excluded.product_version,
      name = excluded.name, options = excluded.options, price_amount = excluded.price_amount,
      currency = excluded.currency`.execute(trx)
}

/** How many products the snapshot that is being taken has brought so far. */
export const countSeenProducts = async (trx: Transaction<Tables>, snapshotId: string): Promise<number> => {
  const { count } = await trx
    .selectFrom('product_read_model')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('seen_in', '=', snapshotId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Removes every product, with what was for sale of it, that the snapshot did not bring. */
export const sweepUnseenProducts = async (trx: Transaction<Tables>, snapshotId: string): Promise<void> => {
  await trx.deleteFrom('product_read_model').where('seen_in', 'is distinct from', snapshotId).execute()
}
