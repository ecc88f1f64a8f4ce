import type { Category as CategoryResource } from '@techshop/contracts/category'
import { type RawBuilder, sql } from 'kysely'
import type { Database } from './database.ts'

interface Row {
  id: string
  slug: string
  name: string
  description: string
  parent_id: string | null
  position: number
  version: number
  created_at: Date
  updated_at: Date
  path: { id: string; slug: string; name: string }[]
  product_count: number
}

/**
 * Categories as buyers see them, with path and product count, in one statement: so they agree with each other whatever
 * changes meanwhile. It costs as much as the chosen ones and what is above and below them, not as the whole tree.
 * @param choice the part of a select from `categories` after its columns, such as `where …  order by … limit …`
 * @returns in the order of their ids
 */
export const selectCategories = async (db: Database, choice: RawBuilder<unknown>): Promise<CategoryResource[]> => {
  const { rows } = await sql<Row>`
    with recursive chosen as (
      select id, slug, name, description, parent_id, position, version, created_at, updated_at from categories ${choice}
    ),
    up (category_id, id, slug, name, parent_id, level) as (
      select id, id, slug, name, parent_id, 0 from chosen
      union all
      select up.category_id, c.id, c.slug, c.name, c.parent_id, up.level + 1
      from up join categories c on c.id = up.parent_id
    ),
    paths as (
      select category_id, json_agg(json_build_object('id', id, 'slug', slug, 'name', name) order by level desc) as path
      from up group by category_id
    ),
    down (category_id, id) as (
      select id, id from chosen
      union all
      select down.category_id, c.id from down join categories c on c.parent_id = down.id and c.deleted_at is null
    ),
    counts as (
      select down.category_id, sum(n.active_count) as product_count
      from down join category_product_counts n on n.category_id = down.id
      group by down.category_id
    )
    select chosen.*, paths.path, coalesce(counts.product_count, 0) as product_count
    from chosen join paths on paths.category_id = chosen.id left join counts on counts.category_id = chosen.id
    order by chosen.id`.execute(db)
  return rows.map(resourceOf)
}

const resourceOf = (row: Row): CategoryResource => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  description: row.description,
  parentId: row.parent_id,
  position: row.position,
  path: row.path,
  productCount: row.product_count,
  version: row.version,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
})

/** One category as buyers see it, also in the middle of a transaction that made or changed it. */
export const selectCategory = async (db: Database, id: string): Promise<CategoryResource> => {
  const [category] = await selectCategories(db, sql`where id = ${id}`)
  if (!category) throw new Error(`category ${id} is gone`)
  return category
}
