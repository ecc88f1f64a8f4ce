import { type RawBuilder, sql } from 'kysely'

type Sql = RawBuilder<unknown>

/** Words of which a product has all, each as one of its alternatives. */
export type Words = readonly (readonly string[])[]

interface QueryOptions {
  /** Only in the name. */
  readonly inName?: boolean
  /** Whether the last word was typed to its end; else it may go on. */
  readonly isWhole?: boolean
}

/** The words as a `tsquery`. */
export const searchQuery = (words: Words, { inName = false, isWhole = false }: QueryOptions = {}): Sql => {
  const flagged = (word: string, isBegun: boolean): string => {
    const flags = (isBegun ? '*' : '') + (inName ? 'A' : '')
    return flags === '' ? `'${word}'` : `'${word}':${flags}`
  }
  const isBegun = (index: number) => !isWhole && index === words.length - 1
  const query = words
    .map((alternatives, index) => alternatives.map((word) => flagged(word, isBegun(index))).join(' | '))
    .map((alternatives) => `(${alternatives})`)
    .join(' & ')
  return sql`to_tsquery('simple', ${query})`
}

/** What is begun with less begins so much that products with it are met without an index. */
const FEWEST_LETTERS = 3

/** Conditions on `products p` to have words: every product that has them, and some of those, the best first. */
export interface WordSearch {
  readonly all: Sql
  /**
   * Costs little however many products there are. An index of words gives no product that has a word before it has
   * read all that have it; so one word is looked for in the names of a sample (migration 0010), and of several whole
   * ones the rarest decides how much is read.
   */
  readonly cheap: Sql
  /** So many that are found cheaply are what is shown. */
  readonly enough: number
}

/** Of a sample so many: then thousands of all products have the word. */
const ENOUGH_OF_SAMPLE = 100
/** A page: what has the words as they were typed comes before what has the last one only begun. */
const ENOUGH_OF_WHOLE = 25

export const searchWordsIn = (where: 'product' | 'name', words: Words): WordSearch => {
  const inName = where === 'name'
  const all = sql`p.search @@ ${searchQuery(words, { inName })}`
  if (words.length > 1) {
    return { all, cheap: sql`p.search @@ ${searchQuery(words, { inName, isWhole: true })}`, enough: ENOUGH_OF_WHOLE }
  }
  if (words.flat().some((word) => word.length < FEWEST_LETTERS)) return { all, cheap: all, enough: 0 }
  const inSample = sql`get_byte(uuid_send(p.id), 15) < 8`
  return {
    all,
    cheap: sql`to_tsvector('simple', p.search_name) @@ ${searchQuery(words)} and ${inSample}`,
    enough: ENOUGH_OF_SAMPLE,
  }
}

/**
 * Rows of `columns` of products that have the words, each once: those that are found cheaply, at most so many, and when
 * they are few as many others. To stand where a table can.
 */
export const foundByWords = (columns: Sql, { all, cheap, enough }: WordSearch, demands: Sql, maximum: number): Sql => {
  const products = sql`select ${columns} from products p where ${demands}`
  return sql`(
    with cheap as materialized (${products} and ${cheap} limit ${maximum})
    select * from cheap
    union all
    (${products} and ${all} and not (${cheap}) and (select count(*) from cheap) < ${enough} limit ${maximum})
  )`
}
