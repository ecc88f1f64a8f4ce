import type { Client } from '@techshop/client'
import type { Product } from '@techshop/client/types'
import { useEffect, useState } from 'preact/hooks'
import { listQueryOf, type ProductFilter } from './product-filter.ts'

interface ProductListState {
  products: readonly Product[] | undefined
  nextCursor: string | null
  error: unknown
}

const nothingYet: ProductListState = { products: undefined, nextCursor: null, error: undefined }

/** Products that match a filter, page by page. */
export const useProducts = (client: Client, filter: ProductFilter) => {
  const [state, setState] = useState(nothingYet)
  const [attempts, setAttempts] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    setState(nothingYet)
    client.products.page(listQueryOf(filter), { signal: stop.signal }).then(
      ({ items, nextCursor }) => setState({ products: items, nextCursor, error: undefined }),
      (error: unknown) => {
        if (!stop.signal.aborted) setState({ ...nothingYet, error })
      },
    )
    return () => stop.abort()
  }, [client, filter.search, filter.status, filter.category, filter.stock, attempts])

  const loadMore = async () => {
    if (!state.nextCursor) return
    try {
      const page = await client.products.page({ ...listQueryOf(filter), cursor: state.nextCursor })
      const products = [...(state.products ?? []), ...page.items]
      setState({ products, nextCursor: page.nextCursor, error: undefined })
    } catch (error) {
      setState((before) => ({ ...before, error }))
    }
  }
  return { ...state, loadMore, again: () => setAttempts((count) => count + 1) }
}
