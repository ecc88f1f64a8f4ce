import { type RawBuilder, sql } from 'kysely'
import type { ProductStatus } from '../domain/product.ts'
import { searchWords } from '../domain/search-words.ts'
import { categoriesBelow } from './category-copies.ts'

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

/**
 * A search for `to_tsquery`: all of its words, each as one of its alternatives, the last one perhaps not yet typed to
 * its end.
 * @param weight where they are looked for; `A` is the name, everywhere unless told
 */
export const tsqueryOf = (words: readonly (readonly string[])[], weight: '' | 'A' = ''): string => {
  const flagged = (word: string, isLast: boolean): string => {
    const flags = (isLast ? '*' : '') + weight
    return flags === '' ? `'${word}'` : `'${word}':${flags}`
  }
  return words
    .map((alternatives, index) => alternatives.map((word) => flagged(word, index === words.length - 1)).join(' | '))
    .map((alternatives) => `(${alternatives})`)
    .join(' & ')
}

/** The words that are searched. */
const wantedWords = ({ text = '', corrected }: ProductSelection): readonly (readonly string[])[] =>
  corrected ?? searchWords(text).map((word) => [word])

/** The parts of the `with` clause that `conditions` refers to: `below`, where a category is wanted. */
export const selectionSources = ({ category }: ProductSelection): Sql[] =>
  category === undefined ? [] : [categoriesBelow(category)]

export const withSources = (sources: readonly Sql[]): Sql =>
  sources.length === 0 ? sql`` : sql`with recursive ${sql.join(sources)}`

/** The search as a value of the statement. */
export const searchQuery = (selection: ProductSelection): Sql =>
  sql`to_tsquery('simple', ${tsqueryOf(wantedWords(selection))})`

/** What a selection demands of `products p` beyond status and category. */
export const restrictions = (selection: ProductSelection, exceptAttribute?: string): Sql[] => {
  const { text, minPrice, maxPrice, inStock, stockAtMost, attributes } = selection
  return [
    ...(text === undefined ? [] : [sql`p.search @@ ${searchQuery(selection)}`]),
    ...(minPrice === undefined ? [] : [sql`p.price_amount >= ${minPrice}`]),
    ...(maxPrice === undefined ? [] : [sql`p.price_amount <= ${maxPrice}`]),
    ...(inStock ? [hasVariant(sql`v.stock > 0`)] : []),
    ...(stockAtMost === undefined ? [] : [hasVariant(sql`v.stock <= ${stockAtMost}`)]),
    ...[...attributes].filter(([name]) => name !== exceptAttribute).map(([name, values]) => hasOneOf(name, values)),
  ]
}

const hasVariant = (condition: Sql): Sql =>
  sql`exists (select from variants v where v.product_id = p.id and ${condition} and not v.archived)`

const hasOneOf = (name: string, values: readonly string[]): Sql => {
  const alternatives = values.map((value) => sql`p.attributes @> ${JSON.stringify({ [name]: value })}::jsonb`)
  return sql`(${sql.join(alternatives, sql` or `)})`
}

/** Everything that a selection demands of `products p`. */
export const conditions = (selection: ProductSelection, exceptAttribute?: string): Sql => {
  const { statuses, category } = selection
  return allOf([
    sql`p.status = any (${statuses})`,
    ...(category === undefined ? [] : [sql`p.category_id = any (array(select id from below))`]),
    ...restrictions(selection, exceptAttribute),
  ])
}

export const allOf = (parts: readonly Sql[]): Sql => sql.join(parts.length > 0 ? parts : [sql`true`], sql` and `)
