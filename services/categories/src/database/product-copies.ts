import { sql } from 'kysely'
import type { Transaction } from './database.ts'

/** What categories keeps of a product, in order to count it. */
export interface ProductCopy {
  readonly id: string
  readonly version: number
  readonly categoryId: string | null
  /** Buyers see it. */
  readonly active: boolean
  readonly archived: boolean
}

/**
 * Replaces the copy of a product, unless the one that is here is as new or newer. The counts follow by themselves.
 * @param snapshotId the whole copy that is being taken, if any: the product counts as seen whatever its version
 */
export const applyProduct = async (
  trx: Transaction,
  { id, version, categoryId, active, archived }: ProductCopy,
  snapshotId: string | null,
): Promise<void> => {
  await sql`
    insert into product_copies as copy (id, version, deleted, seen_in, category_id, active)
    values (${id}, ${version}, ${archived}, ${snapshotId}, ${categoryId}, ${active})
    on conflict (id) do update set version = excluded.version, deleted = excluded.deleted,
      category_id = excluded.category_id, active = excluded.active
    where copy.version < excluded.version`.execute(trx)
  if (snapshotId === null) return
  await sql`
    update product_copies set seen_in = ${snapshotId}
    where id = ${id} and seen_in is distinct from ${snapshotId}`.execute(trx)
}

/** How many products the whole copy that is being taken has brought so far. */
export const countSeenProducts = async (trx: Transaction, snapshotId: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from product_copies where seen_in = ${snapshotId}`.execute(trx)
  return rows[0]?.count ?? 0
}

/** Removes every product that the whole copy did not bring. */
export const sweepUnseenProducts = async (trx: Transaction, snapshotId: string): Promise<void> => {
  await sql`delete from product_copies where seen_in is distinct from ${snapshotId}`.execute(trx)
}
