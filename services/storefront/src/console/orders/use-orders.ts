import type { Client } from '@techshop/client'
import type { Order } from '@techshop/client/types'
import { useEffect, useState } from 'preact/hooks'
import { mergeOrder, type OrderFilter, queryOf } from './order-list.ts'

interface OrderListState {
  orders: readonly Order[] | undefined
  nextCursor: string | null
  error: unknown
}

const nothingYet: OrderListState = { orders: undefined, nextCursor: null, error: undefined }

/** Orders that match a filter, newest first, kept current by the live stream. */
export const useOrders = (client: Client, filter: OrderFilter) => {
  const [state, setState] = useState(nothingYet)
  const [live, setLive] = useState(false)

  useEffect(() => {
    const stop = new AbortController()
    const fail = (error: unknown) => {
      setLive(false)
      if (!stop.signal.aborted) setState((before) => ({ ...before, error }))
    }
    const load = async () => {
      const page = await client.orders.page(queryOf(filter), { signal: stop.signal })
      setState({ orders: page.items, nextCursor: page.nextCursor, error: undefined })
    }
    const follow = async () => {
      setLive(true)
      for await (const order of client.orders.followAll({ signal: stop.signal })) {
        setState((before) => ({ ...before, orders: mergeOrder(before.orders ?? [], order, filter) }))
      }
    }
    setState(nothingYet)
    load().catch(fail)
    follow().catch(fail)
    return () => stop.abort()
  }, [client, filter.status, filter.search])

  const loadMore = async () => {
    if (!state.nextCursor) return
    try {
      const page = await client.orders.page({ ...queryOf(filter), cursor: state.nextCursor })
      setState((before) => ({
        orders: [...(before.orders ?? []), ...page.items],
        nextCursor: page.nextCursor,
        error: undefined,
      }))
    } catch (error) {
      setState((before) => ({ ...before, error }))
    }
  }
  const show = (order: Order) =>
    setState((before) => ({ ...before, orders: mergeOrder(before.orders ?? [], order, filter) }))

  return { ...state, live, loadMore, show }
}
