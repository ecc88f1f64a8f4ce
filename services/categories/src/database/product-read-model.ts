import { newestOfEach } from '@techshop/read-model/newest-of-each'
import { sql } from 'kysely'
import type { Transaction } from './database.ts'

/** What categories keeps of a product, in order to count it. */
export interface ProjectedProduct {
  readonly id: string
  readonly version: number
  readonly categoryId: string | null
  /** Buyers see it. */
  readonly active: boolean
  readonly archived: boolean
}

/**
 * Projects products into the read model, unless the version that is here is as new or newer. The counts follow by themselves.
 * @param snapshotId the snapshot that is being taken, if any: the products count as seen whatever their versions
 */
export const applyProducts = async (
  trx: Transaction,
  products: readonly ProjectedProduct[],
  snapshotId: string | null,
): Promise<void> => {
  const newest = newestOfEach(products)
  const rows = newest.map(({ id, version, categoryId, active, archived }) => ({
    id,
    version,
    deleted: archived,
    category_id: categoryId,
    active,
  }))
  await sql`
    insert into product_read_model as projected (id, version, deleted, seen_in, category_id, active)
    select id, version, deleted, ${snapshotId}::uuid, category_id, active
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      id uuid, version bigint, deleted boolean, category_id uuid, active boolean)
    order by id
    on conflict (id) do update set version = excluded.version, deleted = excluded.deleted,
      category_id = excluded.category_id, active = excluded.active
    where projected.version < excluded.version`.execute(trx)
  if (snapshotId === null) return
  await sql`
    update product_read_model set seen_in = ${snapshotId}
    where id = any (${newest.map(({ id }) => id)}::uuid[]) and seen_in is distinct from ${snapshotId}`.execute(trx)
}

/** How many products the snapshot that is being taken has brought so far. */
export const countSeenProducts = async (trx: Transaction, snapshotId: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from product_read_model where seen_in = ${snapshotId}`.execute(trx)
  return rows[0]?.count ?? 0
}

/** Removes every product that the snapshot did not bring. */
export const sweepUnseenProducts = async (trx: Transaction, snapshotId: string): Promise<void> => {
  await sql`delete from product_read_model where seen_in is distinct from ${snapshotId}`.execute(trx)
}
