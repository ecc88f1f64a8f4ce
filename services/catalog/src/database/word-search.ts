import { type RawBuilder, sql } from 'kysely'
import type { SearchQuery } from '../search/query.ts'
import { queryText, type Terms } from '../search/search-terms.ts'

type Sql = RawBuilder<unknown>

/** The terms as a `tsquery`. They are no language: PostgreSQL compares them as they are. */
export const searchQuery = (terms: Terms, options: Parameters<typeof queryText>[1] = {}): Sql =>
  sql`${queryText(terms, options)}::tsquery`

/** That `products p` have the terms; the planner knows how many do. */
export const hasTerms = (terms: Terms): Sql => sql`p.search @@ ${searchQuery(terms)}`

/** Conditions on `products p` to have words: every product that has them, and some of those, the best first. */
export interface WordSearch {
  readonly all: Sql
  /**
   * Costs little however many products there are. An index of words gives no product that has a word before it has
   * read all that have it; so one word is looked for in a sample (migration 0014), and of several whole ones the rarest
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
export const searchTermsIn = (
  where: 'product' | 'name',
  { terms, isSingle }: Pick<SearchQuery, 'terms' | 'isSingle'>,
  isNarrowed = false,
): WordSearch => {
  const inName = where === 'name'
  const all = sql`p.search @@ ${hidden(searchQuery(terms, { inName }))}`
  if (!isSingle || isNarrowed) {
    const whole = hidden(searchQuery(terms, { inName, isWhole: true }))
    return { all, cheap: sql`p.search @@ ${whole}`, enough: ENOUGH_OF_WHOLE }
  }
  // As a filter of what the sample has, never as a reason to read all that have the word.
  const inSample = sql`get_byte(uuid_send(p.id), 15) < 8 and case get_byte(uuid_send(p.id), 15) when 0 then p.search
    else ts_filter(p.search, '{a}') end @@ ${hidden(searchQuery(terms))}`
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
