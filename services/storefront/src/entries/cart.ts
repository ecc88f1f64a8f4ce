import { mountIsland } from '../islands/mount-island.tsx'
import { CartView } from '../pages/cart/cart.island.tsx'

await mountIsland('cart', CartView)
