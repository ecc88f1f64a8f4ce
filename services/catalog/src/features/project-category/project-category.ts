import { inTransaction } from '@techshop/database/transaction'
import { currentSnapshot } from '@techshop/read-model/rebuild'
import { applyCategory, type ProjectedCategory } from '../../database/category-read-model.ts'
import type { Database } from '../../database/database.ts'

/** Name of the read model, as its rebuilds know it. */
export const categoryReadModel = 'categories'

/** Keeps catalog's read model of categories. May be called twice and in any order: only a higher version changes it. */
export const projectCategory = (db: Database, category: ProjectedCategory): Promise<void> =>
  inTransaction(db, async (trx) => applyCategory(trx, category, await currentSnapshot(trx, categoryReadModel)))
