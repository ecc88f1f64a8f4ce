import { executePrepared } from '@techshop/database/prepared-statement'
import { sql } from 'kysely'
import type { ProductStatus } from '../domain/product.ts'
import type { ProductChange } from '../domain/product-decision.ts'
import type { Database, Transaction } from './database.ts'

/** Remembers the slugs that products give up; of two products that had one, the later counts. */
export const rememberFormerSlugs = async (trx: Transaction, changes: readonly ProductChange[]): Promise<void> => {
  const given = changes.flatMap(({ before, after }) =>
    before && before.slug !== after.slug ? [{ slug: before.slug, product_id: after.id }] : [],
  )
  if (given.length === 0) return
  await sql`
    insert into former_product_slugs (slug, product_id)
    select slug, product_id from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as r(slug text, product_id uuid)
    on conflict (slug) do update set product_id = excluded.product_id`.execute(trx)
}

/** The slug that the product has now which had this one; undefined when none with one of these statuses had it. */
export const slugAfter = async (
  db: Database,
  formerSlug: string,
  statuses: readonly ProductStatus[],
): Promise<string | undefined> => {
  const [row] = await executePrepared(
    db,
    sql<{ slug: string }>`
      select p.slug from former_product_slugs f join products p on p.id = f.product_id
      where f.slug = ${formerSlug} and p.status = any (${statuses})`,
  )
  return row?.slug
}
