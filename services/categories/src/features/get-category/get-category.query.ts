import type { CategoryWithChildren } from '@techshop/contracts/category'
import { isUuid } from '@techshop/http-contract/fields'
import { sql } from 'kysely'
import { selectCategories } from '../../database/category-view.ts'
import type { Database } from '../../database/database.ts'

/** A category with its direct children in order, the slug under which it is found now, or undefined. */
export type GetCategory = (idOrSlug: string) => Promise<CategoryWithChildren | { readonly movedTo: string } | undefined>

export const getCategory =
  (db: Database): GetCategory =>
  async (idOrSlug) => {
    const isAddressed = isUuid(idOrSlug) ? sql`id = ${idOrSlug}` : sql`slug = ${idOrSlug}`
    const addressed = sql`(select id from categories where ${isAddressed} and deleted_at is null)`
    const found = await selectCategories(
      db,
      sql`where deleted_at is null and (id = ${addressed} or parent_id = ${addressed})`,
    )
    const category = found.find(({ id, slug }) => id === idOrSlug.toLowerCase() || slug === idOrSlug)
    if (!category) return slugAfter(db, idOrSlug)
    // Found in the order of their ids, which the sort keeps among equals.
    const children = found.filter((it) => it !== category).sort((one, other) => one.position - other.position)
    return { ...category, children }
  }

/** Where a category is found that had this slug before. */
const slugAfter = async (db: Database, formerSlug: string): Promise<{ movedTo: string } | undefined> => {
  const { rows } = await sql<{ movedTo: string }>`
    select c.slug as "movedTo" from former_category_slugs f join categories c on c.id = f.category_id
    where f.slug = ${formerSlug} and c.deleted_at is null`.execute(db)
  return rows[0]
}
