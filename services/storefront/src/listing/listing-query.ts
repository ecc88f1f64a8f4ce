import type { Money } from '@techshop/client/types'
import { writeAmount } from '../texts/format.ts'
import { readAmount } from '../texts/read-amount.ts'

export const sorts = ['relevance', 'newest', 'price', '-price', 'name'] as const
export type Sort = (typeof sorts)[number]

/** What a visitor chose on a listing page, as the address says it. Prices are as people type them in the page's language. */
export interface ListingQuery {
  q: string
  /** The words as they are: their spelling is not corrected. */
  literal: boolean
  attributes: readonly string[]
  minPrice: string
  maxPrice: string
  inStock: boolean
  sort: Sort | undefined
  cursor: string | undefined
}

const isSort = (text: string | null): text is Sort => (sorts as readonly (string | null)[]).includes(text)

/** Reads the query of an address. What means nothing is ignored, so that an old link still shows products. */
export const parseListingQuery = (search: URLSearchParams): ListingQuery => {
  const sort = search.get('sort')
  return {
    q: (search.get('q') ?? '').trim().slice(0, 200),
    literal: search.get('literal') === 'true',
    attributes: search
      .getAll('attribute')
      .filter((pair) => /^[a-zA-Z][a-zA-Z0-9_]{0,39}:.{1,200}$/.test(pair))
      .slice(0, 20),
    minPrice: search.get('minPrice') ?? '',
    maxPrice: search.get('maxPrice') ?? '',
    inStock: search.get('inStock') === 'true',
    sort: isSort(sort) ? sort : undefined,
    cursor: search.get('cursor') ?? undefined,
  }
}

/** The query of an address for what was chosen; the same choice always gives the same text. */
export const writeListingQuery = (query: Partial<ListingQuery>): string => {
  const search = new URLSearchParams()
  if (query.q) search.set('q', query.q)
  if (query.q && query.literal) search.set('literal', 'true')
  for (const pair of [...(query.attributes ?? [])].sort()) search.append('attribute', pair)
  if (query.minPrice) search.set('minPrice', query.minPrice)
  if (query.maxPrice) search.set('maxPrice', query.maxPrice)
  if (query.inStock) search.set('inStock', 'true')
  if (query.sort) search.set('sort', query.sort)
  if (query.cursor) search.set('cursor', query.cursor)
  const text = search.toString()
  return text && `?${text}`
}

/** How many choices narrow the list, besides the search words. */
export const countFilters = ({ attributes, minPrice, maxPrice, inStock }: ListingQuery): number =>
  attributes.length + [minPrice !== '' || maxPrice !== '', inStock].filter(Boolean).length

/** True when anything but the search words and the order narrows the list. */
export const isFiltered = (query: ListingQuery): boolean => countFilters(query) > 0

const priceMembers = ['minPrice', 'maxPrice'] as const
export type PriceMember = (typeof priceMembers)[number]

/** A choice whose prices have been read. */
export interface PricedQuery {
  /** The choice without the prices that could not be read, the others as the shop writes them. */
  query: ListingQuery
  prices: Partial<Record<PriceMember, Money>>
  /** What was typed for a price and is none. */
  refused: Partial<Record<PriceMember, string>>
}

/** The choice with its prices as a language writes them. */
export const inLanguage = (query: ListingQuery, prices: PricedQuery['prices'], locale: string): ListingQuery => {
  const written = (price: Money | undefined) => (price ? writeAmount(price, locale) : '')
  return { ...query, minPrice: written(prices.minPrice), maxPrice: written(prices.maxPrice) }
}

/** Reads the prices of a choice in the shop's currency and the page's language. */
export const readPrices = (typed: ListingQuery, currency: string, locale: string): PricedQuery => {
  const prices: PricedQuery['prices'] = {}
  const refused: PricedQuery['refused'] = {}
  for (const member of priceMembers.filter((given) => typed[given].trim() !== '')) {
    const amount = readAmount(typed[member], currency, locale)
    if (amount === undefined) refused[member] = typed[member].slice(0, 40)
    else prices[member] = { amount, currency }
  }
  return { query: inLanguage(typed, prices, locale), prices, refused }
}

/** The same choice as the API takes it, with prices in minor units. */
export const toApiQuery = ({ query, prices }: PricedQuery, category: string | undefined, limit: number) => ({
  limit,
  facets: true,
  ...(category === undefined ? {} : { category }),
  ...(query.q === '' ? {} : { q: query.q }),
  ...(query.q !== '' && query.literal ? { literal: true } : {}),
  ...(query.attributes.length === 0 ? {} : { attribute: [...query.attributes] }),
  ...(prices.minPrice ? { minPrice: prices.minPrice.amount } : {}),
  ...(prices.maxPrice ? { maxPrice: prices.maxPrice.amount } : {}),
  ...(query.inStock ? { inStock: true } : {}),
  ...(query.sort === undefined ? {} : { sort: query.sort }),
  ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
})
