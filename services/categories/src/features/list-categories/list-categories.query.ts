import type { Category } from '@techshop/contracts/category'
import { sql } from 'kysely'
import { selectCategories } from '../../database/category-view.ts'
import type { Database } from '../../database/database.ts'

export interface ListCategories {
  readonly limit: number
  /** Id of the last category of the page before. */
  readonly after: string | undefined
}

/** A page of categories in the order of creation, which is that of their ids. */
export const listCategories = async (
  db: Database,
  { limit, after }: ListCategories,
): Promise<{ items: Category[]; last: string | undefined }> => {
  const behind = after === undefined ? sql`` : sql`and id > ${after}`
  // One more than asked for tells whether there is another page.
  const found = await selectCategories(db, sql`where deleted_at is null ${behind} order by id limit ${limit + 1}`)
  const items = found.slice(0, limit)
  return { items, last: found.length > limit ? items.at(-1)?.id : undefined }
}
