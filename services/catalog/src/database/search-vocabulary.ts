import { singularsOf } from '@techshop/search-terms/singulars'
import { isSpelt, searchWords } from '@techshop/search-terms/words'
import { sql } from 'kysely'
import type { ShopWords } from '../search/shop-words.ts'
import { halvesOf, likeliest, oneSlipFrom } from '../search/spelling.ts'
import type { Database, Transaction } from './database.ts'

/** Of the known words with the same parts as an unknown one, this many are compared letter by letter. */
const MAX_COMPARED = 30
/** Of a search, this many words are corrected: each takes a few look-ups. */
const MAX_CORRECTED = 4

/**
 * Remembers words that a later search may misspell. To be the last thing in a transaction that others wait for, and in a
 * fixed order, so that two who learn the same words do not wait for each other in a circle.
 */
export const rememberWords = async (trx: Transaction, words: readonly string[]): Promise<void> => {
  const learnt = [...new Set(words)].sort()
  if (learnt.length === 0) return
  await sql`
    insert into search_vocabulary (word)
    select word from unnest(${learnt}::text[]) with ordinality as learnt(word, place)
    where not exists (select from search_vocabulary known where known.word = learnt.word collate "C")
    order by place on conflict do nothing`.execute(trx)
}

interface Lookup {
  word: string
  next: string | null
  alike: string[]
  known: string[]
}

/** Reads what the vocabulary knows about some words, in one statement. */
const lookUp = async (db: Database, words: readonly string[]): Promise<Lookup[]> => {
  const asked = words.map((word) => ({ word, others: [...oneSlipFrom(word), ...halvesOf(word).flat()] }))
  const { rows } = await sql<Lookup>`
    select typed.word,
      (select v.word from search_vocabulary v where v.word >= typed.word collate "C" order by v.word limit 1) as next,
      array(
        select v.word from search_vocabulary v where v.word % typed.word
        order by similarity(v.word, typed.word) desc, v.word limit ${MAX_COMPARED}
      ) as alike,
      array(
        select v.word from unnest(typed.others) as other(word) join search_vocabulary v on v.word = other.word collate "C"
      ) as known
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as typed(word text, others text[])`.execute(db)
  return rows
}

/** What a word that nobody knows was probably meant as: a word that is spelled nearly so, or two that were run together. */
const meantBy = ({ word, next, alike, known }: Lookup, shop: ShopWords): string | undefined => {
  if (next?.startsWith(word)) return undefined
  const near = likeliest(word, [...alike, ...known, ...shop.words], shop.words)
  if (near) return near
  const isKnown = (half: string) => known.includes(half) || shop.words.has(half)
  return halvesOf(word)
    .find((halves) => halves.every(isKnown))
    ?.join(' ')
}

/** The text with its misspelt words as they were probably meant; undefined when there are none. */
export const correctedText = async (db: Database, text: string, shop: ShopWords): Promise<string | undefined> => {
  const doubtful = [...new Set(searchWords(text).filter((word) => isSpelt(word) && !isOfShop(word, shop)))]
  if (doubtful.length === 0) return undefined
  const found = await lookUp(db, doubtful.slice(0, MAX_CORRECTED))
  const meant = new Map(found.map((lookup) => [lookup.word, meantBy(lookup, shop)]))
  const corrected = text.replaceAll(
    /[\p{L}\p{N}\p{M}\p{Cf}]+/gu,
    (typed) => meant.get(searchWords(typed).join(' ')) ?? typed,
  )
  return corrected === text ? undefined : corrected
}

const isOfShop = (word: string, shop: ShopWords): boolean =>
  singularsOf(word).some((singular) => shop.words.has(singular))
