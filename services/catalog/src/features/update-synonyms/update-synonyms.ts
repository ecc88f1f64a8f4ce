import { isDeepStrictEqual } from 'node:util'
import type { Synonyms } from '@techshop/contracts/synonyms'
import { inTransaction } from '@techshop/database/transaction'
import type { Database } from '../../database/database.ts'
import { lockSynonyms, saveSynonyms } from '../../database/synonyms.ts'
import { staleSynonyms } from '../../problems.ts'

export interface SynonymsEdit {
  readonly groups: Synonyms['groups']
  /** Which the editor saw. */
  readonly seenVersion: number
  readonly actor: string
  readonly requestId: string
}

/** Replaces the synonyms when they still have the version that the editor saw. A change of nothing keeps the version. */
export const updateSynonyms = (db: Database, now: () => Date, edit: SynonymsEdit): Promise<Synonyms> =>
  inTransaction(db, async (trx) => {
    const before = await lockSynonyms(trx)
    if (before.version !== edit.seenVersion) throw staleSynonyms(before.version)
    if (isDeepStrictEqual(before.groups, edit.groups)) return before
    const after = { groups: edit.groups, version: before.version + 1, updatedAt: now().toISOString() }
    await saveSynonyms(trx, { after, actor: edit.actor, requestId: edit.requestId })
    return after
  })
