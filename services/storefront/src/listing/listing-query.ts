import { parseAmount } from '../texts/format.ts'

export const sorts = ['relevance', 'newest', 'price', '-price', 'name'] as const
export type Sort = (typeof sorts)[number]

/** What a visitor chose on a listing page, as the address says it. Prices are in major units, as people type them. */
export interface ListingQuery {
  q: string
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

/** The same choice as the API takes it, with prices in minor units of the shop's currency. */
export const toApiQuery = (query: ListingQuery, currency: string, category: string | undefined, limit: number) => {
  const minPrice = parseAmount(query.minPrice, currency)
  const maxPrice = parseAmount(query.maxPrice, currency)
  return {
    limit,
    facets: true,
    ...(category === undefined ? {} : { category }),
    ...(query.q === '' ? {} : { q: query.q }),
    ...(query.attributes.length === 0 ? {} : { attribute: [...query.attributes] }),
    ...(minPrice === undefined ? {} : { minPrice }),
    ...(maxPrice === undefined ? {} : { maxPrice }),
    ...(query.inStock ? { inStock: true } : {}),
    ...(query.sort === undefined ? {} : { sort: query.sort }),
    ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
  }
}
