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

/** That `products p` have the words; the planner knows how many do. */
export const hasWords = (words: Words): Sql => sql`p.search @@ ${searchQuery(words)}`

/** Conditions on `products p` to have words: every product that has them, and some of those, the best first. */
export interface WordSearch {
  readonly all: Sql
  /**
   * Costs little however many products there are. An index of words gives no product that has a word before it has
   * read all that have it; so one word is looked for in a sample (migration 0011), and of several whole ones the rarest
   * decides how much is read.
   */
  readonly cheap: Sql
  /** So many that are found cheaply are what is shown. */
  readonly enough: number
}

/** Of a sample so many: then thousands of all products have the word. */
const ENOUGH_OF_SAMPLE = 100
/** A page: what has the words as they were typed comes before what has the last one only begun. */
const ENOUGH_OF_WHOLE = 25

/** @param isNarrowed by attributes: then they and whole words are read from one index, and the rarest decides */
export const searchWordsIn = (where: 'product' | 'name', words: Words, isNarrowed = false): WordSearch => {
  const inName = where === 'name'
  const all = sql`p.search @@ ${hidden(searchQuery(words, { inName }))}`
  if (words.length > 1 || isNarrowed) {
    const whole = hidden(searchQuery(words, { inName, isWhole: true }))
    return { all, cheap: sql`p.search @@ ${whole}`, enough: ENOUGH_OF_WHOLE }
  }
  const inSample = sql`get_byte(uuid_send(p.id), 15) < 8 and case get_byte(uuid_send(p.id), 15) when 0 then p.search
    else to_tsvector('simple', p.search_name) end @@ ${hidden(searchQuery(words))}`
  // As a filter of what the sample has, never as a reason to read all that have the word.
  return { all, cheap: inName ? sql`${inSample} and (${all}) is true` : inSample, enough: ENOUGH_OF_SAMPLE }
}

/** What is read is bounded whatever the words are: the planner is not to look at them, so that it keeps its plan. */
const hidden = (query: Sql): Sql => sql`(select ${query})`

/**
 * Rows of `columns` of products that have the words, each once: those that are found cheaply, at most so many, and when
 * they are few as many others. To stand where a table can.
 * @param columns with `p.id`
 */
export const foundByWords = (columns: Sql, { all, cheap, enough }: WordSearch, demands: Sql, maximum: number): Sql => {
  const products = sql`select ${columns} from products p where ${demands}`
  return sql`(
    with cheap as materialized (${products} and ${cheap} limit ${sql.lit(maximum)})
    select * from cheap
    union all
    (${products} and ${all} and p.id not in (select id from cheap)
      and (select count(*) from cheap) < ${sql.lit(enough)} limit ${sql.lit(maximum)})
  )`
}
