import type { OpenedOrder } from '@techshop/client/types'
import { useEffect, useRef, useState } from 'preact/hooks'
import { changeCart, onCartChange } from '../../cart/cart-storage.ts'
import { lasting, ofThisTab } from '../../islands/browser-storage.ts'
import { keepToken, orderPath } from '../order/order-tokens.ts'
import { forgetUnanswered, placeOnce, type Unanswered, unansweredOrder, type Wish } from './place-once.ts'
import { placeOrder, type Surroundings } from './place-order.ts'

export const formStorageKey = 'techshop.checkout.form'

const surroundings: Surroundings = {
  baseUrl: window.location.origin,
  fetch: window.fetch.bind(window),
  isOnline: () => navigator.onLine,
}

type To = (path: string) => string

/** Leaves the cart without what has been ordered; a line that was changed meanwhile is another wish and stays. */
const emptyCartOf = ({ items }: OpenedOrder): void => {
  const isOrdered = (sku: string, quantity: number) =>
    items.some((item) => item.sku === sku && item.quantity === quantity)
  changeCart((cart) => cart.filter(({ sku, quantity }) => !isOrdered(sku, quantity)))
}

const showOrder = (order: OpenedOrder, to: To): void => {
  emptyCartOf(order)
  ofThisTab.remove(formStorageKey)
  window.location.assign(to(orderPath(order)))
}

/** The order whose answer may have been lost, as any tab leaves it. */
const useUnanswered = () => {
  const [unanswered, setUnanswered] = useState<Unanswered>()
  const look = () => setUnanswered(unansweredOrder(lasting, Date.now()))
  useEffect(() => {
    look()
    window.addEventListener('storage', look)
    const stopFollowing = onCartChange(look)
    return () => {
      window.removeEventListener('storage', look)
      stopFollowing()
    }
  }, [])
  return { unanswered, look }
}

interface PlacingOptions {
  /** Puts the order's path into the page's language. */
  to: To
  /** What the shopper wants by now, as a text: an order is sent again by itself only while it stays the same. */
  wanted: () => string
  /** Gets whatever kept the order from being placed. */
  onRefusal: (error: unknown) => void
}

/** Places orders, one at a time, each because somebody has pressed a button. */
export const usePlacing = ({ to, wanted, onRefusal }: PlacingOptions) => {
  const [placing, setPlacing] = useState(false)
  const [earlier, setEarlier] = useState<OpenedOrder>()
  const { unanswered, look } = useUnanswered()
  const busy = useRef(false)

  const send = async (wish: Wish) => {
    if (busy.current) return
    busy.current = true
    setPlacing(true)
    setEarlier(undefined)
    const wantedAtFirst = wanted()
    const stillWanted = () => wanted() === wantedAtFirst
    try {
      const { order, isRequested } = await placeOnce(
        lasting,
        (request, key) => placeOrder(surroundings, request, key, stillWanted),
        wish,
        Date.now(),
      )
      keepToken(lasting, order.id, order.accessToken)
      // Stays busy: the browser is on its way to the order.
      if (isRequested) return showOrder(order, to)
      setEarlier(order)
    } catch (error) {
      onRefusal(error)
    }
    busy.current = false
    setPlacing(false)
    look()
  }

  const forget = () => {
    forgetUnanswered(lasting)
    look()
  }

  return {
    placing,
    /** An earlier order that turned out to have been placed, instead of the one that was asked for. */
    earlier,
    unanswered: placing ? undefined : unanswered,
    placeOrder: (wish: Wish) => void send(wish),
    forget,
  }
}
