import type { CategoryWithChildren } from '@techshop/contracts/category'
import { isUuid } from '@techshop/contracts/fields'
import { sql } from 'kysely'
import { selectCategories } from '../../database/category-view.ts'
import type { Database } from '../../database/database.ts'

/** A category with its direct children in order; undefined when there is none of this id or slug. */
export type GetCategory = (idOrSlug: string) => Promise<CategoryWithChildren | undefined>

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
    if (!category) return undefined
    // Found in the order of their ids, which the sort keeps among equals.
    const children = found.filter((it) => it !== category).sort((one, other) => one.position - other.position)
    return { ...category, children }
  }
