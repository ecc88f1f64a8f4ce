import type { Product } from '@techshop/contracts/product'
import { executePrepared } from '@techshop/database/prepared-statement'
import { JsonText } from '@techshop/service-runtime/json-text'
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../database/database.ts'
import { decodeCursor, encodeCursor, type Keys } from '../../database/page-cursor.ts'
import { productMatch } from '../../database/product-match.ts'
import { type ProductSelection, selectionSources, withSources } from '../../database/product-selection.ts'
import { type ProductViewRow, productViewColumns, productViewJoins } from '../../database/product-view.ts'
import { correctedText } from '../../database/search-vocabulary.ts'
import type { ReadShopWords } from '../../database/shop-words.ts'
import { isFiltered } from '../../database/variant-filter.ts'
import { searchQueryApart, searchQueryOf } from '../../search/query.ts'
import { offeredPage, pricedSearchPage } from './offered-page.ts'
import { rankedPage } from './ranked-page.ts'
import { orderBy, sortedPage } from './sorted-page.ts'

export type ProductSort = 'relevance' | 'newest' | 'price' | '-price' | 'name'

export interface ProductListing {
  /** With the query that the text means, where there is a text. */
  readonly selection: ProductSelection
  readonly text?: string | undefined
  /** Only what has the words as they were typed: no spelling is corrected. */
  readonly isLiteral: boolean
  readonly sort: ProductSort
  readonly limit: number
  readonly cursor?: string | undefined
}

/** What a page is sorted by, besides the id, and how the keys of its cursor look. */
const sorts = {
  relevance: { key: sql`rank`, descending: true, types: ['number', 'uuid'] },
  newest: { key: undefined, descending: true, types: ['uuid'] },
  price: { key: sql`price_amount`, descending: false, types: ['integer', 'uuid'] },
  '-price': { key: sql`price_amount`, descending: true, types: ['integer', 'uuid'] },
  name: { key: sql`search_name`, descending: false, types: ['text', 'uuid'] },
} as const

/** The items of the contract's ProductPage are written already. */
export interface FoundPage {
  readonly items: readonly JsonText<Product>[]
  readonly nextCursor: string | null
}

export interface FoundProducts {
  readonly page: FoundPage
  /** The selection that was listed: when no product has the words as they were typed, a wider one. */
  readonly selection: ProductSelection
  /** The text that was searched instead, when nothing had the one that was typed. */
  readonly correctedText?: string
}

/** What the cursor is bound to: everything that decides which products are listed and in which order. */
const boundTo = ({ selection: { searchQuery: _, ...selection }, text, isLiteral, sort }: ProductListing): unknown => [
  { ...selection, text, attributes: [...selection.attributes] },
  isLiteral,
  sort,
]

/** The first key of a cursor says which words its list was made of. */
const AS_TYPED = 0
const CORRECTED = 1
const APART = 2
type Kind = typeof AS_TYPED | typeof CORRECTED | typeof APART

/** A selection of other words than those that were typed. */
type Wider = Pick<FoundProducts, 'selection' | 'correctedText'>

/**
 * One page of products, in one statement that neither counts nor skips. Where nothing has what was typed, others correct
 * its spelling, or take apart what it has in one. Undefined when the cursor is broken or belongs to another list.
 */
export const listProducts = async (
  db: Database,
  shopWords: ReadShopWords,
  listing: ProductListing,
): Promise<FoundProducts | undefined> => {
  const { selection, sort, cursor } = listing
  const keys =
    cursor === undefined ? [AS_TYPED] : decodeCursor(cursor, boundTo(listing), ['integer', ...sorts[sort].types])
  if (keys === undefined) return undefined
  const [kind, ...after] = keys
  const widenings = { [CORRECTED]: () => corrected(db, shopWords, listing), [APART]: () => apart(shopWords, listing) }
  if (kind === CORRECTED || kind === APART) {
    const wider = await widenings[kind]()
    return wider && readWider(db, listing, wider, after, kind)
  }
  const found = { page: await readPage(db, listing, after, AS_TYPED), selection }
  if (found.page.items.length > 0 || cursor !== undefined) return found
  for (const widening of [CORRECTED, APART] as const) {
    const wider = await widenings[widening]()
    const widened = wider && (await readWider(db, listing, wider, after, widening))
    if (widened && widened.page.items.length > 0) return widened
  }
  return found
}

const corrected = async (
  db: Database,
  shopWords: ReadShopWords,
  { selection, text, isLiteral }: ProductListing,
): Promise<Wider | undefined> => {
  if (text === undefined || isLiteral) return undefined
  const shop = await shopWords()
  const meant = await correctedText(db, text, shop)
  return meant === undefined
    ? undefined
    : { selection: { ...selection, searchQuery: searchQueryOf(meant, shop) }, correctedText: meant }
}

const apart = async (shopWords: ReadShopWords, { selection, text }: ProductListing): Promise<Wider | undefined> => {
  const searchQuery = text === undefined ? undefined : searchQueryApart(text, await shopWords())
  return searchQuery && { selection: { ...selection, searchQuery } }
}

const readWider = async (
  db: Database,
  listing: ProductListing,
  wider: Wider,
  after: Keys,
  kind: Kind,
): Promise<FoundProducts> => ({
  page: await readPage(db, { ...listing, selection: wider.selection }, after, kind),
  ...wider,
})

const readPage = async (db: Database, listing: ProductListing, after: Keys, kind: Kind): Promise<FoundPage> => {
  const { selection, sort, limit } = listing
  const order = sorts[sort]
  const page = pageOf(listing, after)
  const match = productMatch(selection)
  const { key } = order
  const sortKey = key === undefined ? sql`null` : sql`page.${key}`
  const statement = sql<ProductViewRow & { sort_key: string | number | null }>`
    ${withSources([...selectionSources(selection), sql`page as materialized (${page})`])}
    select ${productViewColumns(match)}, ${sortKey} as sort_key
    from page join products p on p.id = page.id ${productViewJoins(match)}
    order by ${orderBy(order, sql`page`)}`
  const rows = isPlain(listing) ? await executePrepared(db, statement) : (await statement.execute(db)).rows
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const keys = last && (last.sort_key === null ? [last.id] : [last.sort_key, last.id])
  return {
    items: shown.map(({ json }) => new JsonText(json)),
    nextCursor: keys ? encodeCursor([kind, ...keys], boundTo(listing)) : null,
  }
}

/** The page as rows of `id` and the key of the sort. */
const pageOf = ({ selection, sort, limit }: ProductListing, after: Keys): RawBuilder<unknown> => {
  const page = { order: sorts[sort], after, maximum: rowsFor(limit) }
  const { searchQuery } = selection
  if (sort === 'relevance' && searchQuery) return rankedPage({ ...selection, searchQuery }, after, page.maximum)
  // Names are sorted by an index of products; it tells what none of their variants can fit.
  if (!isFiltered(selection) || sort === 'name') return sortedPage(selection, page)
  if (!searchQuery) return offeredPage(selection, page)
  return sort === 'newest' ? sortedPage(selection, page) : pricedSearchPage({ ...selection, searchQuery }, page)
}

/** What nearly everybody asks for. */
const USUAL_LIMIT = 24

/**
 * How many rows to read. The usual number is part of the statement, so that PostgreSQL keeps its plan: one for any number
 * looks so dear to it that it would plan each time, which costs as much as the page. Others are values, since each number
 * would make a form of its own.
 */
const rowsFor = (limit: number): RawBuilder<unknown> => (limit === USUAL_LIMIT ? sql.lit(limit + 1) : sql`${limit + 1}`)

/**
 * Whether the best plan is the same whatever the values, and there are few forms: an index alone gives the page, or
 * what is read of the words is bounded whatever they are.
 */
const isPlain = ({ selection, sort }: ProductListing): boolean =>
  !isFiltered(selection) && (!selection.searchQuery || sort === 'relevance')
