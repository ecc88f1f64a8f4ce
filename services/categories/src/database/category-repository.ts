import { violatedConstraint } from '@techshop/database/errors'
import { appendToOutbox } from '@techshop/outbox/append'
import { type Selectable, sql } from 'kysely'
import type { Category } from '../domain/category.ts'
import type { Change, Contents } from '../domain/category-decision.ts'
import type { Surroundings } from '../domain/tree.ts'
import { categoryEvent, type Origin } from '../events.ts'
import type { Transaction } from './database.ts'
import type { Categories } from './tables.ts'

/** Who changes something, through which operation. */
export interface Author extends Origin {
  readonly actor: string
  readonly operation: string
  readonly requestId: string
}

/** A number of our own among PostgreSQL's advisory locks. */
const TREE_LOCK = 7_302_114

/**
 * Lets one change of the tree happen at a time, until its transaction ends. Without it A could move below B while B
 * moves below A: each is legal alone, together they are a cycle.
 */
export const lockTree = async (trx: Transaction): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${TREE_LOCK})`.execute(trx)
}

export const categoryOf = (row: Selectable<Categories>): Category => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  description: row.description,
  parentId: row.parent_id,
  position: row.position,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

export const loadCategory = async (trx: Transaction, id: string): Promise<Category | undefined> => {
  const row = await trx
    .selectFrom('categories')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row && categoryOf(row)
}

/** What stands around the place below a parent (null: at the top), for a category that is there or is to go there. */
export const loadSurroundings = async (
  trx: Transaction,
  parentId: string | null,
  id: string | undefined,
): Promise<Surroundings> => ({
  lineage: parentId === null ? [] : await loadLineage(trx, parentId),
  siblings: await loadSiblings(trx, parentId, id),
  height: id === undefined ? 1 : await loadHeight(trx, id),
})

/** How many categories there are, at most so many; with the tree locked it stays so. */
export const countCategories = async (trx: Transaction, most: number): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select from categories where deleted_at is null limit ${most}) counted`.execute(trx)
  return rows[0]?.count ?? 0
}

const loadLineage = async (trx: Transaction, parentId: string): Promise<string[] | undefined> => {
  const { rows } = await sql<{ id: string }>`
    with recursive up (id, parent_id, level) as (
      select id, parent_id, 0 from categories where id = ${parentId} and deleted_at is null
      union all
      select c.id, c.parent_id, up.level + 1 from up join categories c on c.id = up.parent_id
    ) cycle id set is_cycle using visited
    select id from up where not is_cycle order by level`.execute(trx)
  return rows.length === 0 ? undefined : rows.map(({ id }) => id)
}

const loadSiblings = async (trx: Transaction, parentId: string | null, id: string | undefined): Promise<Category[]> => {
  const rows = await trx
    .selectFrom('categories')
    .selectAll()
    .where('parent_id', 'is not distinct from', parentId)
    .where('deleted_at', 'is', null)
    .where('id', 'is distinct from', id ?? null)
    .execute()
  return rows.map(categoryOf)
}

const loadHeight = async (trx: Transaction, id: string): Promise<number> => {
  const { rows } = await sql<{ height: number }>`
    with recursive down (id, level) as (
      select ${id}::uuid, 1
      union all
      select c.id, down.level + 1 from down join categories c on c.parent_id = down.id and c.deleted_at is null
    ) cycle id set is_cycle using visited
    select max(level) as height from down where not is_cycle`.execute(trx)
  return rows[0]?.height ?? 1
}

/** What is in a category itself. Something below it is a child, so nothing deeper needs to be counted. */
export const loadContents = async (trx: Transaction, id: string): Promise<Contents> => {
  const { rows } = await sql<Contents>`
    select (select count(*) from categories where parent_id = ${id} and deleted_at is null) as children,
      coalesce((select unarchived_count from category_product_counts where category_id = ${id}), 0) as products`.execute(
    trx,
  )
  return rows[0] ?? { children: 0, products: 0 }
}

/** 'slug-taken': another category has the slug, and the transaction can only be given up. */
export type Saved = 'saved' | 'slug-taken'

export const insertCategory = async (trx: Transaction, change: Change, author: Author): Promise<Saved> => {
  const { category } = change
  return saving(async () => {
    await trx
      .insertInto('categories')
      .values({ ...columnsOf(category), id: category.id, created_at: category.createdAt })
      .execute()
    await record(trx, change, false, author)
  })
}

export const updateCategory = async (trx: Transaction, change: Change, author: Author): Promise<Saved> =>
  saving(async () => {
    await rememberFormerSlug(trx, change.category)
    await update(trx, change.category, null)
    await record(trx, change, false, author)
  })

/** Remembers the slug that a category gives up, if it does; of two that had one, the later counts. */
const rememberFormerSlug = async (trx: Transaction, { id, slug }: Category): Promise<void> => {
  await sql`
    insert into former_category_slugs (slug, category_id)
    select slug, id from categories where id = ${id} and slug <> ${slug}
    on conflict (slug) do update set category_id = excluded.category_id`.execute(trx)
}

export const deleteCategory = async (trx: Transaction, change: Change, author: Author): Promise<void> => {
  await update(trx, change.category, change.category.updatedAt)
  await record(trx, change, true, author)
}

const saving = async (save: () => Promise<void>): Promise<Saved> => {
  try {
    await save()
    return 'saved'
  } catch (error) {
    if (violatedConstraint(error) === 'categories_slug_key') return 'slug-taken'
    throw error
  }
}

const columnsOf = (category: Category) => ({
  slug: category.slug,
  name: category.name,
  description: category.description,
  parent_id: category.parentId,
  position: category.position,
  version: category.version,
  updated_at: category.updatedAt,
})

/** The version before is demanded, so that a change which was decided without the lock fails instead of overwriting. */
const update = async (trx: Transaction, category: Category, deletedAt: Date | null): Promise<void> => {
  const { numUpdatedRows } = await trx
    .updateTable('categories')
    .set({ ...columnsOf(category), deleted_at: deletedAt })
    .where('id', '=', category.id)
    .where('version', '=', category.version - 1)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Error(`category ${category.id} changed without the lock on the tree`)
}

/** Saves who made room, then everybody's event and who did it. */
const record = async (
  trx: Transaction,
  { category, shifted }: Change,
  isDeletion: boolean,
  author: Author,
): Promise<void> => {
  for (const sibling of shifted) await update(trx, sibling, null)
  const all = [category, ...shifted]
  await appendToOutbox(
    trx,
    all.map((it) => categoryEvent(it, isDeletion, author)),
  )
  await trx
    .insertInto('category_changes')
    .values(
      all.map(({ id, version, updatedAt }) => ({
        category_id: id,
        version,
        operation: author.operation,
        actor: author.actor,
        request_id: author.requestId,
        created_at: updatedAt,
      })),
    )
    .execute()
}
