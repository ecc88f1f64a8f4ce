import type { Category } from '@techshop/contracts/category'
import { sql } from 'kysely'
import { selectCategories } from '../../database/category-view.ts'
import type { Database } from '../../database/database.ts'

/**
 * A page of categories in the order of creation, which is that of their ids.
 * `after` is the id of the last category of the page before, `last` that of this one; undefined on the last page.
 */
export type ListCategories = (wanted: {
  readonly limit: number
  readonly after: string | undefined
}) => Promise<{ readonly items: Category[]; readonly last: string | undefined }>

export const listCategories =
  (db: Database): ListCategories =>
  async ({ limit, after }) => {
    const behind = after === undefined ? sql`` : sql`and id > ${after}`
    // One more than asked for tells whether there is another page.
    const found = await selectCategories(db, sql`where deleted_at is null ${behind} order by id limit ${limit + 1}`)
    const items = found.slice(0, limit)
    return { items, last: found.length > limit ? items.at(-1)?.id : undefined }
  }
