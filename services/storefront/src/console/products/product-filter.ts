import type { Product } from '@techshop/client/types'

export const stockLevels = ['low', 'out'] as const
export type StockLevel = (typeof stockLevels)[number]

/** What the list of products is narrowed to; empty members narrow nothing. */
export interface ProductFilter {
  search: string
  status: '' | Product['status']
  category: string
  stock: '' | StockLevel
}

/** From so many units on nobody needs to look after a variant. */
export const lowStock = 5

const statuses: readonly string[] = ['draft', 'active', 'archived'] satisfies Product['status'][]

const oneOf = <T extends string>(known: readonly string[], text: string | null): T | '' =>
  text !== null && known.includes(text) ? (text as T) : ''

/** Reads a filter from the query of the page's address. */
export const filterOf = (query: URLSearchParams): ProductFilter => ({
  search: query.get('q') ?? '',
  status: oneOf(statuses, query.get('status')),
  category: query.get('category') ?? '',
  stock: oneOf(stockLevels, query.get('stock')),
})

/** The inverse of `filterOf`. */
export const queryOfFilter = ({ search, status, category, stock }: ProductFilter): URLSearchParams =>
  new URLSearchParams(Object.entries({ q: search, status, category, stock }).filter(([, text]) => text !== ''))

/** What the API is asked for a filter. */
export const listQueryOf = ({ search, status, category, stock }: ProductFilter) => ({
  status: status || ('any' as const),
  ...(search ? { q: search } : { sort: 'newest' as const }),
  ...(category ? { category } : {}),
  ...(stock ? { stockAtMost: stock === 'low' ? lowStock : 0 } : {}),
})
