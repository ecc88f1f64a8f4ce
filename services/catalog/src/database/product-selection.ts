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
  /** Minor units. */
  readonly minPrice?: number | undefined
  readonly maxPrice?: number | undefined
  readonly inStock?: boolean | undefined
  /** Wanted values by attribute: one of the values of each. */
  readonly attributes: ReadonlyMap<string, readonly string[]>
}

type Sql = RawBuilder<unknown>

const MAX_SIMILAR = 200

/**
 * The words of a search for `to_tsquery`: all of them, the last one perhaps not yet typed to its end.
 * @param weight where they are looked for; `A` is the name, everywhere unless told
 */
export const tsqueryOf = (text: string, weight: '' | 'A' = ''): string => {
  const words = searchWords(text)
  const flags = (index: number) => (index === words.length - 1 ? '*' : '') + weight
  return words.map((word, index) => `'${word}'${flags(index) && `:${flags(index)}`}`).join(' & ')
}

/** The parts of the `with` clause that `conditions` refers to: `below`, and for a search `similar_product`. */
export const selectionSources = ({ category, text, statuses }: ProductSelection): Sql[] => [
  ...(category === undefined ? [] : [categoriesBelow(category)]),
  ...(text === undefined ? [] : [similarProducts(text, statuses)]),
]

/** Products that are spelled alike, where no product at all has the words: an exact find is never diluted. */
const similarProducts = (text: string, statuses: readonly ProductStatus[]): Sql => sql`
  similar_product as materialized (
    select s.id, s.similarity
    from similar_products(${searchWords(text).join(' ')}, ${statuses}, ${MAX_SIMILAR}) s
    where not exists (
      select from products
      where search @@ to_tsquery('simple', ${tsqueryOf(text)}) and status = any (${statuses})
    )
  )`

export const withSources = (sources: readonly Sql[]): Sql =>
  sources.length === 0 ? sql`` : sql`with recursive ${sql.join(sources)}`

/** The condition that the words of the search set, without those spelled alike. */
export const matchesText = (text: string): Sql => sql`p.search @@ to_tsquery('simple', ${tsqueryOf(text)})`

/** What a selection demands of `products p` beyond status, category and text. */
export const restrictions = (selection: ProductSelection, exceptAttribute?: string): Sql[] => {
  const { minPrice, maxPrice, inStock, attributes } = selection
  return [
    ...(minPrice === undefined ? [] : [sql`p.price_amount >= ${minPrice}`]),
    ...(maxPrice === undefined ? [] : [sql`p.price_amount <= ${maxPrice}`]),
    ...(inStock
      ? [
          sql`exists (
      select from variants stocked where stocked.product_id = p.id and stocked.stock > 0 and not stocked.archived)`,
        ]
      : []),
    ...[...attributes].filter(([name]) => name !== exceptAttribute).map(([name, values]) => hasOneOf(name, values)),
  ]
}

const hasOneOf = (name: string, values: readonly string[]): Sql => {
  const alternatives = values.map((value) => sql`p.attributes @> ${JSON.stringify({ [name]: value })}::jsonb`)
  return sql`(${sql.join(alternatives, sql` or `)})`
}

/** Everything that a selection demands of `products p`. */
export const conditions = (selection: ProductSelection, exceptAttribute?: string): Sql => {
  const { statuses, category, text } = selection
  return allOf([
    sql`p.status = any (${statuses})`,
    ...(category === undefined ? [] : [sql`p.category_id = any (array(select id from below))`]),
    ...(text === undefined ? [] : [matchesOrIsSimilar(text)]),
    ...restrictions(selection, exceptAttribute),
  ])
}

/** Both sides can be answered by an index. */
export const matchesOrIsSimilar = (text: string): Sql =>
  sql`(${matchesText(text)} or p.id = any (array(select id from similar_product)))`

export const allOf = (parts: readonly Sql[]): Sql => sql.join(parts.length > 0 ? parts : [sql`true`], sql` and `)
