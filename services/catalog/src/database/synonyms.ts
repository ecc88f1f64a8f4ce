import type { Synonyms } from '@techshop/contracts/synonyms'
import { sql } from 'kysely'
import type { Database, Transaction } from './database.ts'

interface SynonymsRow {
  version: number
  groups: string[][]
  created_at: Date
}

/** As they are now; the first were there with the table. */
export const readSynonyms = async (db: Database | Transaction): Promise<Synonyms> => {
  const { rows } = await sql<SynonymsRow>`
    select version, groups, created_at from search_synonyms order by version desc limit 1`.execute(db)
  const [newest] = rows
  if (!newest) throw new Error('the table of synonyms is empty')
  return { groups: newest.groups, version: newest.version, updatedAt: newest.created_at.toISOString() }
}

/** The same, and nobody else changes them until the transaction ends. */
export const lockSynonyms = async (trx: Transaction): Promise<Synonyms> => {
  await sql`lock table search_synonyms in share row exclusive mode`.execute(trx)
  return readSynonyms(trx)
}

interface SynonymsChange {
  readonly after: Synonyms
  /** Subject of the staff token. */
  readonly actor: string
  readonly requestId: string
}

export const saveSynonyms = async (trx: Transaction, { after, actor, requestId }: SynonymsChange): Promise<void> => {
  await sql`
    insert into search_synonyms (version, groups, actor, request_id, created_at)
    values (${after.version}, ${JSON.stringify(after.groups)}::jsonb, ${actor}, ${requestId}, ${after.updatedAt})`.execute(
    trx,
  )
}
