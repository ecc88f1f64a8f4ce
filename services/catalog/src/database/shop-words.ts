import { sql } from 'kysely'
import { type NamedCategory, type ShopWords, shopWordsOf } from '../search/shop-words.ts'
import type { Database } from './database.ts'

/** A search never goes by older names of categories or synonyms. */
const MAX_AGE_MS = 2_000

/** What the words of this shop mean, kept in memory. */
export type ReadShopWords = () => Promise<ShopWords>

/** Changes whenever a category or the synonyms do. */
const readState = async (db: Database): Promise<string> => {
  const { rows } = await sql<{ state: string }>`
    select concat_ws(' ', count(*), count(*) filter (where deleted), sum(version),
      (select max(version) from search_synonyms)) as state
    from category_read_model`.execute(db)
  return rows[0]?.state ?? ''
}

const readWords = async (db: Database): Promise<ShopWords> => {
  const [categories, synonyms] = await Promise.all([
    sql<NamedCategory>`
      select id, name, parent_id as "parentId" from category_read_model where not deleted order by position, id`.execute(
      db,
    ),
    sql<{ groups: string[][] }>`select groups from search_synonyms order by version desc limit 1`.execute(db),
  ])
  return shopWordsOf(categories.rows, synonyms.rows[0]?.groups ?? [])
}

/**
 * Keeps what words mean for all searches of a process. Once in a while one search asks whether something changed, and only
 * then reads it anew; those that come meanwhile wait for the same answer.
 * @param now milliseconds of a clock that never goes back
 */
export const keepShopWords = (db: Database, now: () => number = () => performance.now()): ReadShopWords => {
  let kept: { state: string; words: ShopWords } | undefined
  let checkedAt = Number.NEGATIVE_INFINITY
  let checking: Promise<ShopWords> | undefined
  const check = async (): Promise<ShopWords> => {
    const startedAt = now()
    const state = await readState(db)
    if (kept?.state !== state) kept = { state, words: await readWords(db) }
    checkedAt = startedAt
    return kept.words
  }
  return async () => {
    if (kept && now() - checkedAt < MAX_AGE_MS) return kept.words
    checking ??= check().finally(() => {
      checking = undefined
    })
    return checking
  }
}
