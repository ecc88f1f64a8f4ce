import { sql } from 'kysely'
import { isSpelt, searchWords } from '../domain/search-words.ts'
import type { Database, Transaction } from './database.ts'

/** Of the words that are spelled like an unknown one, this many are searched. */
const MAX_ALIKE = 3

/** Remembers words that a later search may misspell. To be the last thing in a transaction that others wait for. */
export const rememberWords = async (trx: Transaction, texts: readonly string[]): Promise<void> => {
  // In a fixed order, so that two who learn the same words do not wait for each other in a circle.
  const words = [...new Set(texts.flatMap(searchWords).filter(isSpelt))].sort()
  if (words.length === 0) return
  await sql`
    insert into search_vocabulary (word)
    select word from unnest(${words}::text[]) with ordinality as learnt(word, place)
    where not exists (select from search_vocabulary known where known.word = learnt.word collate "C")
    order by place on conflict do nothing`.execute(trx)
}

/**
 * For each word of a text the words to search instead: itself when a known word is or begins with it, else the known
 * words that are spelled most alike. Undefined when that changes nothing.
 */
export const correctedWords = async (db: Database, text: string): Promise<string[][] | undefined> => {
  const words = searchWords(text)
  const doubtful = words.filter(isSpelt)
  if (doubtful.length === 0) return undefined
  const { rows } = await sql<{ word: string; next: string | null; alike: string[] }>`
    select typed.word,
      (select v.word from search_vocabulary v where v.word >= typed.word collate "C" order by v.word limit 1) as next,
      array(
        select v.word from search_vocabulary v where v.word % typed.word
        order by similarity(v.word, typed.word) desc, v.word limit ${MAX_ALIKE}
      ) as alike
    from unnest(${doubtful}::text[]) as typed(word)`.execute(db)
  const unknown = rows.filter(({ word, next, alike }) => !next?.startsWith(word) && alike.length > 0)
  if (unknown.length === 0) return undefined
  const alternatives = new Map(unknown.map(({ word, alike }) => [word, alike]))
  return words.map((word) => alternatives.get(word) ?? [word])
}
