import { lasting } from '../islands/browser-storage.ts'
import { type Cart, parseCart } from './cart.ts'

const key = 'techshop.cart'
const changed = 'techshop:cart'

export const readCart = (): Cart => parseCart(lasting.read(key))

/**
 * Changes the cart as it is now, which another tab may have changed meanwhile.
 * @returns whether the browser keeps the change. Where it forbids storage, or has no room, the cart stays as it was:
 * a cart in the memory of one page would be empty on the next.
 */
export const changeCart = (change: (cart: Cart) => Cart): boolean => {
  const isKept = lasting.tryWrite(key, JSON.stringify(change(readCart())))
  if (isKept) window.dispatchEvent(new Event(changed))
  return isKept
}

/** Calls back whenever the cart changes, in this tab or another. */
export const onCartChange = (callback: () => void): (() => void) => {
  const fromOtherTab = (event: StorageEvent) => {
    if (event.key === key || event.key === null) callback()
  }
  window.addEventListener(changed, callback)
  window.addEventListener('storage', fromOtherTab)
  window.addEventListener('pageshow', callback)
  return () => {
    window.removeEventListener(changed, callback)
    window.removeEventListener('storage', fromOtherTab)
    window.removeEventListener('pageshow', callback)
  }
}
