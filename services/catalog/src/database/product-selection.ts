import { type RawBuilder, sql } from 'kysely'
import type { ProductStatus } from '../domain/product.ts'
import { searchWords } from '../domain/search-words.ts'
import { categoriesBelow } from './category-copies.ts'
import { hasWords, type Words } from './word-search.ts'

/** Which products a list is about. */
export interface ProductSelection {
  readonly statuses: readonly ProductStatus[]
  /** Slug; everything below it is included. */
  readonly category?: string | undefined
  readonly text?: string | undefined
  /** For each word of the text the words to search instead, when the text was misspelt. */
  readonly corrected?: readonly (readonly string[])[] | undefined
  /** Minor units. */
  readonly minPrice?: number | undefined
  readonly maxPrice?: number | undefined
  readonly inStock?: boolean | undefined
  /** With a variant that has at most so many units. */
  readonly stockAtMost?: number | undefined
  /** Wanted values by attribute: one of the values of each. */
  readonly attributes: ReadonlyMap<string, readonly string[]>
}

type Sql = RawBuilder<unknown>

/** The words that are searched. */
export const wantedWords = ({ text = '', corrected }: ProductSelection): Words =>
  corrected ?? searchWords(text).map((word) => [word])

/** The parts of the `with` clause that `conditions` refers to: `below`, where a category is wanted. */
export const selectionSources = ({ category }: ProductSelection): Sql[] =>
  category === undefined ? [] : [categoriesBelow(category)]

export const withSources = (sources: readonly Sql[]): Sql =>
  sources.length === 0 ? sql`` : sql`with recursive ${sql.join(sources)}`

/** What a selection demands of `products p` beyond status and category. */
export const restrictions = (selection: ProductSelection): Sql[] => [
  ...(selection.text === undefined ? [] : [hasWords(wantedWords(selection))]),
  ...filters(selection),
]

/** What a selection demands beyond status, category and words. */
export const filters = ({ minPrice, maxPrice, inStock, stockAtMost, attributes }: ProductSelection): Sql[] => [
  ...(minPrice === undefined ? [] : [sql`p.price_amount >= ${minPrice}`]),
  ...(maxPrice === undefined ? [] : [sql`p.price_amount <= ${maxPrice}`]),
  ...(inStock ? [hasVariant(sql`v.stock > 0`)] : []),
  ...(stockAtMost === undefined ? [] : [hasVariant(sql`v.stock <= ${stockAtMost}`)]),
  ...[...attributes].map(([name, values]) => hasOneOf(name, values)),
]

const hasVariant = (condition: Sql): Sql =>
  sql`exists (select from variants v where v.product_id = p.id and ${condition} and not v.archived)`

/** As migration 0010 has them: the indexes of lists hold attributes as one number for each `name:value`. */
const hasOneOf = (name: string, values: readonly string[]): Sql => {
  const keys = values.map((value) => sql`hashtextextended(${`${name}:${value}`}, 0)`)
  return sql`p.attribute_keys && array[${sql.join(keys)}]`
}

/** What a selection demands of `products p` beside the words of a search. */
export const conditions = (selection: ProductSelection): Sql =>
  allOf([
    sql`p.status in (${sql.join(selection.statuses)})`,
    // As a filter of what has the words, never as a reason to read all products of the categories.
    ...(selection.category === undefined ? [] : [sql`(p.category_id in (select id from below)) is true`]),
    ...filters(selection),
  ])

export const allOf = (parts: readonly Sql[]): Sql => sql.join(parts.length > 0 ? parts : [sql`true`], sql` and `)
