import type { Category } from '@techshop/contracts/category'
import { inTransaction } from '@techshop/database/transaction'
import { categoryRules } from '../../category-rules.ts'
import {
  type Author,
  loadCategory,
  loadSurroundings,
  lockTree,
  updateCategory as saveCategory,
} from '../../database/category-repository.ts'
import { selectCategory } from '../../database/category-view.ts'
import type { Database } from '../../database/database.ts'
import { type CategoryAmendment, decideAmendment } from '../../domain/category-decision.ts'
import { categoryNotFound, refusalProblem } from '../../problems.ts'

export interface Amendment {
  readonly id: string
  readonly changes: CategoryAmendment
  /** The version that the caller has seen. */
  readonly seenVersion: number
}

/**
 * Changes, moves or reorders a category.
 * @throws ProblemError that says why not
 */
export const updateCategory = (
  db: Database,
  { id, changes, seenVersion }: Amendment,
  author: Omit<Author, 'operation'>,
  now: Date,
): Promise<Category> =>
  inTransaction(db, async (trx) => {
    await lockTree(trx)
    const category = await loadCategory(trx, id)
    if (!category) throw categoryNotFound()
    const parentId = changes.parentId === undefined ? category.parentId : changes.parentId
    const surroundings = await loadSurroundings(trx, parentId, id)
    const decision = decideAmendment(category, changes, surroundings, { seenVersion, now, rules: categoryRules })
    if (decision.kind === 'unchanged') return selectCategory(trx, id)
    if (decision.kind !== 'changed') throw refusalProblem(decision)
    const saved = await saveCategory(trx, decision, { ...author, operation: 'updateCategory' })
    if (saved === 'slug-taken') throw refusalProblem({ kind: saved })
    return selectCategory(trx, id)
  })
