// Loaded by every page of the shop: keeps the number at the cart link true.
import { countUnits } from '../cart/cart.ts'
import { onCartChange, readCart } from '../cart/cart-storage.ts'

const show = (): void => {
  const count = countUnits(readCart())
  for (const element of document.querySelectorAll<HTMLElement>('[data-cart-count]')) {
    element.textContent = String(count)
    element.hidden = count === 0
  }
}

show()
onCartChange(show)
