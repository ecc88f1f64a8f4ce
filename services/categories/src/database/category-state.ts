import type { Category } from '../domain/category.ts'
import { categoryOf } from './category-repository.ts'
import type { Database } from './database.ts'

const BATCH_SIZE = 500

/** Every category that there ever was, tombstones included, a batch at a time. */
export async function* everyCategory(db: Database): AsyncGenerator<{ category: Category; isDeleted: boolean }> {
  let after: string | undefined
  for (;;) {
    const query = db.selectFrom('categories').selectAll().orderBy('id').limit(BATCH_SIZE)
    const rows = await (after === undefined ? query : query.where('id', '>', after)).execute()
    for (const row of rows) yield { category: categoryOf(row), isDeleted: row.deleted_at !== null }
    if (rows.length < BATCH_SIZE) return
    after = rows.at(-1)?.id
  }
}
