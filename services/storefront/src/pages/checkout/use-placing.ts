import type { OpenedOrder, OrderRequest } from '@techshop/client/types'
import { useEffect, useRef, useState } from 'preact/hooks'
import { changeCart } from '../../cart/cart-storage.ts'
import { lasting, ofThisTab } from '../../islands/browser-storage.ts'
import { shopClient } from '../../islands/shop-client.ts'
import { keepToken, orderPath } from '../order/order-tokens.ts'
import { interruptedRequest, placeOnce } from './place-once.ts'

/** Long enough for stock to answer, so that most shoppers see the outcome at once. */
const waitSeconds = 2

export const formStorageKey = 'techshop.checkout.form'

const place = async (request: OrderRequest, idempotencyKey: string): Promise<OpenedOrder> =>
  (await shopClient.orders.place(request, { idempotencyKey, waitSeconds })).data

type To = (path: string) => string

const showOrder = (order: OpenedOrder, to: To): void => {
  const ordered = new Set(order.items.map((item) => item.sku))
  changeCart((cart) => cart.filter((line) => !ordered.has(line.sku)))
  ofThisTab.remove(formStorageKey)
  keepToken(lasting, order.id, order.accessToken)
  window.location.assign(to(orderPath(order)))
}

export type Placing = 'no' | 'placing' | 'resuming'

/**
 * Places orders, one at a time, and finishes at once one that a reload has interrupted.
 * @param to puts the order's path into the page's language
 * @param onRefusal gets whatever kept the order from being placed
 */
export const usePlacing = (to: To, onRefusal: (error: unknown) => void) => {
  const [placing, setPlacing] = useState<Placing>(() => (interruptedRequest(lasting, Date.now()) ? 'resuming' : 'no'))
  const busy = useRef(false)

  const send = async (request: OrderRequest, kind: Placing) => {
    if (busy.current) return
    busy.current = true
    setPlacing(kind)
    try {
      // Stays busy afterwards: the browser is on its way to the order.
      showOrder(await placeOnce(lasting, place, request, Date.now()), to)
    } catch (error) {
      busy.current = false
      setPlacing('no')
      onRefusal(error)
    }
  }

  useEffect(() => {
    const interrupted = interruptedRequest(lasting, Date.now())
    if (interrupted) void send(interrupted, 'resuming')
  }, [])

  return { placing, placeOrder: (request: OrderRequest) => void send(request, 'placing') }
}
