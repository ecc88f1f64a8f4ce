import type { ProductPage } from '@techshop/contracts/product'
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../database/database.ts'
import { decodeCursor, encodeCursor, type Keys } from '../../database/page-cursor.ts'
import {
  allOf,
  matchesOrIsSimilar,
  type ProductSelection,
  restrictions,
  selectionSources,
  withSources,
} from '../../database/product-selection.ts'
import { type ProductViewRow, productViewColumns, productViewJoins, toProduct } from '../../database/product-view.ts'
import { rankedPage } from './ranked-page.ts'

export type ProductSort = 'relevance' | 'newest' | 'price' | '-price' | 'name'

export interface ProductListing {
  readonly selection: ProductSelection
  readonly sort: ProductSort
  readonly limit: number
  readonly cursor?: string | undefined
}

type Sql = RawBuilder<unknown>

/** What a page is sorted by, besides the id, and how the keys of its cursor look. */
const sorts = {
  relevance: { key: sql`rank`, descending: true, types: ['number', 'string'] },
  newest: { key: undefined, descending: true, types: ['string'] },
  price: { key: sql`price_amount`, descending: false, types: ['number', 'string'] },
  '-price': { key: sql`price_amount`, descending: true, types: ['number', 'string'] },
  name: { key: sql`search_name`, descending: false, types: ['string', 'string'] },
} as const

/** What the cursor is bound to: everything that decides which products are listed and in which order. */
const boundTo = ({ selection, sort }: ProductListing): unknown => [
  { ...selection, attributes: [...selection.attributes] },
  sort,
]

/**
 * One page of products, read in one statement that neither counts nor skips. Undefined when the cursor is broken or
 * belongs to another list.
 */
export const listProducts = async (db: Database, listing: ProductListing): Promise<ProductPage | undefined> => {
  const { selection, sort, limit, cursor } = listing
  const after = cursor === undefined ? [] : decodeCursor(cursor, boundTo(listing), sorts[sort].types)
  if (after === undefined) return undefined
  const page = sort === 'relevance' ? rankedPage(selection, after, limit + 1) : sortedPage(listing, after, limit + 1)
  const { key, descending } = sorts[sort]
  const sortKey = key === undefined ? sql`null` : sql`page.${key}`
  const { rows } = await sql<ProductViewRow & { sort_key: string | number | null }>`
    ${withSources([...selectionSources(selection), sql`page as materialized (${page})`])}
    select ${productViewColumns}, ${sortKey} as sort_key
    from page join products p on p.id = page.id ${productViewJoins}
    order by ${orderBy(key && sql`page.${key}`, sql`page.id`, descending)}`.execute(db)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map(toProduct),
    nextCursor: last
      ? encodeCursor(last.sort_key === null ? [last.id] : [last.sort_key, last.id], boundTo(listing))
      : null,
  }
}

const orderBy = (key: Sql | undefined, id: Sql, descending: boolean): Sql => {
  const direction = descending ? sql`desc` : sql`asc`
  return key === undefined ? sql`${id} ${direction}` : sql`${key} ${direction}, ${id} ${direction}`
}

/**
 * A page in the order of an index. Each status, and each category below the wanted one, gives its own first rows, in
 * order, from one index; the first of all of those are the page. So the work is bounded by the size of the page,
 * however many products there are.
 */
const sortedPage = ({ selection, sort }: ProductListing, after: Keys, maximum: number): Sql => {
  const { key, descending } = sorts[sort]
  const { category, text, statuses } = selection
  const columns = key === undefined ? sql`p.id` : sql`p.id, p.${key}`
  const demands = allOf([
    sql`p.status = arm.status`,
    ...(category === undefined ? [] : [sql`p.category_id = below.id`]),
    ...(text === undefined ? [] : [matchesOrIsSimilar(text)]),
    ...restrictions(selection),
    ...(after.length === 0 ? [] : [beyond(key, after, descending)]),
  ])
  return sql`
    select candidate.* from unnest(${statuses}::text[]) as arm(status)
    ${category === undefined ? sql`` : sql`cross join below`}
    cross join lateral (
      select ${columns} from products p where ${demands}
      order by ${orderBy(key && sql`p.${key}`, sql`p.id`, descending)} limit ${maximum}
    ) candidate
    order by ${orderBy(key && sql`candidate.${key}`, sql`candidate.id`, descending)} limit ${maximum}`
}

const beyond = (key: Sql | undefined, after: Keys, descending: boolean): Sql => {
  const comparison = descending ? sql`<` : sql`>`
  return key === undefined
    ? sql`p.id ${comparison} ${after[0]}::uuid`
    : sql`(p.${key}, p.id) ${comparison} (${after[0]}, ${after[1]}::uuid)`
}
