import { setTimeout as sleep } from 'node:timers/promises'
import { searchText } from '@techshop/search-terms/words'
import { type RawBuilder, sql } from 'kysely'
import type { Database, Transaction } from './database.ts'

/** What catalog keeps of a category. */
export interface ProjectedCategory {
  readonly id: string
  readonly version: number
  /** Kept as a tombstone, so that an older event can't bring the category back. */
  readonly deleted: boolean
  readonly slug: string
  readonly name: string
  readonly parentId: string | null
  readonly position: number
}

/**
 * Projects a category into the read model, unless the version that is here is as new or newer.
 * @param snapshotId the snapshot that is being taken, if any: the category counts as seen whatever its version
 */
export const applyCategory = async (
  trx: Transaction,
  category: ProjectedCategory,
  snapshotId: string | null,
): Promise<void> => {
  const { id, version, deleted, slug, name, parentId, position } = category
  await sql`
    insert into former_category_slugs (slug, category_id)
    select slug, id from category_read_model where id = ${id} and version < ${version} and slug <> ${slug}
    on conflict (slug) do update set category_id = excluded.category_id`.execute(trx)
  await sql`
    insert into category_read_model as projected (id, version, deleted, seen_in, slug, name, search_name, parent_id, position)
    values (${id}, ${version}, ${deleted}, ${snapshotId}, ${slug}, ${name}, ${searchText(name)}, ${parentId}, ${position})
    on conflict (id) do update set version = excluded.version, deleted = excluded.deleted, slug = excluded.slug,
      name = excluded.name, search_name = excluded.search_name, parent_id = excluded.parent_id, position = excluded.position
    where projected.version < excluded.version`.execute(trx)
  if (snapshotId === null) return
  await sql`
    update category_read_model set seen_in = ${snapshotId}
    where id = ${id} and seen_in is distinct from ${snapshotId}`.execute(trx)
}

/** How many categories the snapshot that is being taken has brought so far. */
export const countSeenCategories = async (trx: Transaction, snapshotId: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from category_read_model where seen_in = ${snapshotId}`.execute(trx)
  return rows[0]?.count ?? 0
}

/** Removes every category that the snapshot did not bring. */
export const sweepUnseenCategories = async (trx: Transaction, snapshotId: string): Promise<void> => {
  await sql`delete from category_read_model where seen_in is distinct from ${snapshotId}`.execute(trx)
}

/** The category with a slug and everything below it, as `below(id)`. A cycle ends by itself, as `union` drops repeats. */
export const categoriesBelow = (slug: string): RawBuilder<unknown> => sql`
  below(id) as (
    select id from category_read_model where slug = ${slug} and not deleted
    union
    select child.id from category_read_model child join below on child.parent_id = below.id where not child.deleted
  )`

/** Ids of the categories with these slugs, by slug. */
export const findCategoryIds = async (db: Database, slugs: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ slug: string; id: string }>`
    select slug, id from category_read_model where slug = any (${slugs}) and not deleted order by version`.execute(db)
  return new Map(rows.map(({ slug, id }) => [slug, id]))
}

/** Slugs of the categories with these ids, by id. */
export const findCategorySlugs = async (db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ slug: string; id: string }>`
    select slug, id from category_read_model where id = any (${ids}::uuid[]) and not deleted`.execute(db)
  return new Map(rows.map(({ slug, id }) => [id, slug]))
}

/** The slug that the category has now which had this one; undefined when a category has it, or none had it. */
export const categorySlugAfter = async (db: Database, formerSlug: string): Promise<string | undefined> => {
  const { rows } = await sql<{ slug: string }>`
    select c.slug from former_category_slugs f join category_read_model c on c.id = f.category_id
    where f.slug = ${formerSlug} and not c.deleted
      and not exists (select from category_read_model other where other.slug = ${formerSlug} and not other.deleted)`.execute(
    db,
  )
  return rows[0]?.slug
}

export const isCategoryKnown = async (db: Database, id: string): Promise<boolean> => {
  const { rows } = await sql`select from category_read_model where id = ${id} and not deleted`.execute(db)
  return rows.length > 0
}

const POLL_INTERVAL_MS = 50

/** Asks until the answer is true, for as long as the read model may lag behind a category that was just created. */
export const withinLag = async (isThere: () => Promise<boolean>, maximumLagMs: number): Promise<boolean> => {
  const deadline = Date.now() + maximumLagMs
  for (;;) {
    if (await isThere()) return true
    if (Date.now() >= deadline) return false
    await sleep(POLL_INTERVAL_MS)
  }
}
