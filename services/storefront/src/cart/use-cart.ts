import { useEffect, useState } from 'preact/hooks'
import type { Cart } from './cart.ts'
import { onCartChange, readCart } from './cart-storage.ts'

/** The cart, always as it is now. */
export const useCart = (): Cart => {
  const [cart, setCart] = useState(readCart)
  useEffect(() => onCartChange(() => setCart(readCart())), [])
  return cart
}
