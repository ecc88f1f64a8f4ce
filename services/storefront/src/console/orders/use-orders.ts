import type { Client } from '@techshop/client'
import type { Order } from '@techshop/client/types'
import { useEffect, useState } from 'preact/hooks'
import { listQueryOf, mergeOrder, type OrderFilter, queryOfFilter } from './order-list.ts'

interface OrderListState {
  orders: readonly Order[] | undefined
  nextCursor: string | null
  error: unknown
  /** The latest that was placed while the list was open. */
  arrived: Order | undefined
}

const nothingYet: OrderListState = { orders: undefined, nextCursor: null, error: undefined, arrived: undefined }

/** Orders that match a filter, newest first, kept current by the live stream. */
export const useOrders = (client: Client, filter: OrderFilter) => {
  const [state, setState] = useState(nothingYet)
  const [live, setLive] = useState(false)
  const [attempts, setAttempts] = useState(0)
  const again = () => setAttempts((count) => count + 1)

  const show = (order: Order) =>
    setState((before) => {
      const orders = mergeOrder(before.orders ?? [], order, filter)
      const isNew = orders[0]?.id === order.id && before.orders?.[0]?.id !== order.id
      return { ...before, orders, arrived: isNew ? order : before.arrived }
    })

  useEffect(() => {
    const stop = new AbortController()
    const fail = (error: unknown) => {
      setLive(false)
      if (!stop.signal.aborted) setState((before) => ({ ...before, error }))
    }
    const load = async () => {
      const page = await client.orders.page(listQueryOf(filter), { signal: stop.signal })
      setState({ ...nothingYet, orders: page.items, nextCursor: page.nextCursor })
    }
    const follow = async () => {
      setLive(navigator.onLine)
      for await (const order of client.orders.followAll({ signal: stop.signal })) show(order)
    }
    const lose = () => setLive(false)
    setState(nothingYet)
    load().catch(fail)
    follow().catch(fail)
    // What happened without a connection was not heard.
    window.addEventListener('online', again)
    window.addEventListener('offline', lose)
    return () => {
      stop.abort()
      window.removeEventListener('online', again)
      window.removeEventListener('offline', lose)
    }
  }, [client, queryOfFilter(filter).toString(), attempts])

  const loadMore = async () => {
    if (!state.nextCursor) return
    try {
      const page = await client.orders.page({ ...listQueryOf(filter), cursor: state.nextCursor })
      setState((before) => ({
        ...before,
        orders: [...(before.orders ?? []), ...page.items],
        nextCursor: page.nextCursor,
        error: undefined,
      }))
    } catch (error) {
      setState((before) => ({ ...before, error }))
    }
  }

  return { ...state, live, loadMore, show, again }
}
