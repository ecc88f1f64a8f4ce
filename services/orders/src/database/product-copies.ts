import { sql, type Transaction } from 'kysely'
import { type ProductCopy, sellableItemsOf } from '../domain/product-copy.ts'
import type { Tables } from './tables.ts'

/**
 * Replaces the copy of a product, unless the one that is here is as new or newer.
 * @param snapshotId the whole copy that is being taken, if any: the product counts as seen whatever its version
 */
export const applyProduct = async (
  trx: Transaction<Tables>,
  product: ProductCopy,
  snapshotId: string | null,
): Promise<void> => {
  const { id, version, status, deleted } = product
  const applied = await trx
    .insertInto('product_copies')
    .values({ id, version, status, deleted, seen_in: snapshotId })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ version, status, deleted }).where('product_copies.version', '<', version),
    )
    .returning('id')
    .executeTakeFirst()
  if (snapshotId !== null) await markSeen(trx, id, snapshotId)
  if (applied) await replaceItems(trx, product)
}

const markSeen = async (trx: Transaction<Tables>, id: string, snapshotId: string): Promise<void> => {
  await trx
    .updateTable('product_copies')
    .set({ seen_in: snapshotId })
    .where('id', '=', id)
    .where('seen_in', 'is distinct from', snapshotId)
    .execute()
}

const replaceItems = async (trx: Transaction<Tables>, product: ProductCopy): Promise<void> => {
  const items = sellableItemsOf(product)
  await trx
    .deleteFrom('sellable_items')
    .where('product_id', '=', product.id)
    .where('sku', '!=', sql<string>`all(${items.map(({ sku }) => sku)}::text[])`)
    .execute()
  if (items.length === 0) return
  await trx
    .insertInto('sellable_items')
    .values(
      items.map(({ sku, productId, name, options, price }) => ({
        sku,
        product_id: productId,
        product_version: product.version,
        name,
        options: JSON.stringify(options),
        price_amount: price.amount,
        currency: price.currency,
      })),
    )
    // Also where the sku stands under another product: it belongs to one forever, so that copy is of a lost past.
    .onConflict((conflict) =>
      conflict.column('sku').doUpdateSet((row) => ({
        product_id: row.ref('excluded.product_id'),
        product_version: row.ref('excluded.product_version'),
        name: row.ref('excluded.name'),
        options: row.ref('excluded.options'),
        price_amount: row.ref('excluded.price_amount'),
        currency: row.ref('excluded.currency'),
      })),
    )
    .execute()
}

/** How many products the whole copy that is being taken has brought so far. */
export const countSeenProducts = async (trx: Transaction<Tables>, snapshotId: string): Promise<number> => {
  const { count } = await trx
    .selectFrom('product_copies')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('seen_in', '=', snapshotId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Removes every product, with what was for sale of it, that the whole copy did not bring. */
export const sweepUnseenProducts = async (trx: Transaction<Tables>, snapshotId: string): Promise<void> => {
  await trx.deleteFrom('product_copies').where('seen_in', 'is distinct from', snapshotId).execute()
}
