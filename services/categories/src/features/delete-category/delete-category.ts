import { inTransaction } from '@techshop/database/transaction'
import {
  type Author,
  loadCategory,
  loadContents,
  lockTree,
  deleteCategory as saveDeletion,
} from '../../database/category-repository.ts'
import type { Database } from '../../database/database.ts'
import { decideDeletion } from '../../domain/category-decision.ts'
import { categoryNotFound, refusalProblem } from '../../problems.ts'

/**
 * Deletes an empty category; its slug is free again at once.
 * @param seenVersion the version that the caller has seen
 * @throws ProblemError that says why not
 */
export const deleteCategory = (
  db: Database,
  { id, seenVersion }: { id: string; seenVersion: number },
  author: Omit<Author, 'operation'>,
  now: Date,
): Promise<void> =>
  inTransaction(db, async (trx) => {
    await lockTree(trx)
    const category = await loadCategory(trx, id)
    if (!category) throw categoryNotFound()
    const decision = decideDeletion(category, await loadContents(trx, id), { seenVersion, now })
    if (decision.kind !== 'deleted') throw refusalProblem(decision)
    await saveDeletion(trx, decision, { ...author, operation: 'deleteCategory' })
  })
