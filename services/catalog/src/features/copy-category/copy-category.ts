import { inTransaction } from '@techshop/database/transaction'
import { currentSnapshot } from '@techshop/local-copy/rebuild'
import { applyCategory, type CategoryCopy } from '../../database/category-copies.ts'
import type { Database } from '../../database/database.ts'

/** Name of the copy, as its rebuilds know it. */
export const categoriesCopy = 'categories'

/** Keeps catalog's own copy of a category. May be called twice and in any order: only a higher version changes it. */
export const copyCategory = (db: Database, category: CategoryCopy): Promise<void> =>
  inTransaction(db, async (trx) => applyCategory(trx, category, await currentSnapshot(trx, categoriesCopy)))
