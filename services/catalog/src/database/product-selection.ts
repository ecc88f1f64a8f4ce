import { type RawBuilder, sql } from 'kysely'
import type { ProductStatus } from '../domain/product.ts'
import type { SearchQuery } from '../search/query.ts'
import { categoriesBelow } from './category-read-model.ts'
import { productDemands, type VariantFilter } from './variant-filter.ts'
import { hasTerms } from './word-search.ts'

/** Which products a list is about. */
export interface ProductSelection extends VariantFilter {
  readonly statuses: readonly ProductStatus[]
  /** Slug; everything below it is included. */
  readonly category?: string | undefined
  readonly searchQuery?: SearchQuery | undefined
}

type Sql = RawBuilder<unknown>

/** The parts of the `with` clause that `conditions` refers to: `below`, where a category is wanted. */
export const selectionSources = ({ category }: ProductSelection): Sql[] =>
  category === undefined ? [] : [categoriesBelow(category)]

export const withSources = (sources: readonly Sql[]): Sql =>
  sources.length === 0 ? sql`` : sql`with recursive ${sql.join(sources)}`

/** What a selection demands of `products p` beyond status and category. */
export const restrictions = (selection: ProductSelection): Sql[] => [
  ...(selection.searchQuery ? [hasTerms(selection.searchQuery.terms)] : []),
  ...productDemands(selection),
]

/** What a selection demands of `products p` beside the words of a search. */
export const conditions = (selection: ProductSelection, filters: readonly Sql[] = productDemands(selection)): Sql =>
  allOf([
    sql`p.status in (${sql.join(selection.statuses)})`,
    // As a filter of what has the words, never as a reason to read all products of the categories.
    ...(selection.category === undefined ? [] : [sql`(p.category_id in (select id from below)) is true`]),
    ...filters,
  ])

export const allOf = (parts: readonly Sql[]): Sql => sql.join(parts.length > 0 ? parts : [sql`true`], sql` and `)
