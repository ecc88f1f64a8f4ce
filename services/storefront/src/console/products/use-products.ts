import type { Client } from '@techshop/client'
import type { Product } from '@techshop/client/types'
import { useEffect, useState } from 'preact/hooks'

export type ProductStatusFilter = 'any' | Product['status']

export interface ProductFilter {
  search: string
  status: ProductStatusFilter
}

interface ProductListState {
  products: readonly Product[] | undefined
  nextCursor: string | null
  error: unknown
}

const nothingYet: ProductListState = { products: undefined, nextCursor: null, error: undefined }

const queryOf = ({ search, status }: ProductFilter) => ({
  status,
  ...(search ? { q: search } : { sort: 'newest' as const }),
})

/** Products that match a filter, page by page. */
export const useProducts = (client: Client, filter: ProductFilter) => {
  const [state, setState] = useState(nothingYet)
  useEffect(() => {
    const stop = new AbortController()
    setState(nothingYet)
    client.products.page(queryOf(filter), { signal: stop.signal }).then(
      ({ items, nextCursor }) => setState({ products: items, nextCursor, error: undefined }),
      (error: unknown) => {
        if (!stop.signal.aborted) setState({ ...nothingYet, error })
      },
    )
    return () => stop.abort()
  }, [client, filter.search, filter.status])

  const loadMore = async () => {
    if (!state.nextCursor) return
    try {
      const page = await client.products.page({ ...queryOf(filter), cursor: state.nextCursor })
      const products = [...(state.products ?? []), ...page.items]
      setState({ products, nextCursor: page.nextCursor, error: undefined })
    } catch (error) {
      setState((before) => ({ ...before, error }))
    }
  }
  return { ...state, loadMore }
}
