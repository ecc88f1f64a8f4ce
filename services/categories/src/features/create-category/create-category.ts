import type { Category } from '@techshop/contracts/category'
import { inTransaction } from '@techshop/database/transaction'
import { categoryRules } from '../../category-rules.ts'
import {
  type Author,
  countCategories,
  insertCategory,
  loadSurroundings,
  lockTree,
} from '../../database/category-repository.ts'
import { selectCategory } from '../../database/category-view.ts'
import type { Database } from '../../database/database.ts'
import { decideCreation, type WantedCategory } from '../../domain/category-decision.ts'
import { refusalProblem } from '../../problems.ts'

/**
 * Adds a category to the tree.
 * @throws ProblemError that says why not
 */
export const createCategory = (
  db: Database,
  wanted: WantedCategory,
  author: Omit<Author, 'operation'>,
  { id, now }: { id: string; now: Date },
): Promise<Category> =>
  inTransaction(db, async (trx) => {
    await lockTree(trx)
    const surroundings = await loadSurroundings(trx, wanted.parentId ?? null, undefined)
    const count = await countCategories(trx, categoryRules.maxCategories)
    const decision = decideCreation(wanted, surroundings, { id, count, now, rules: categoryRules })
    if (decision.kind !== 'created') throw refusalProblem(decision)
    const saved = await insertCategory(trx, decision, { ...author, operation: 'createCategory' })
    if (saved === 'slug-taken') throw refusalProblem({ kind: saved })
    return selectCategory(trx, id)
  })
