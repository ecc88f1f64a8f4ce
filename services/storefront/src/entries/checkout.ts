import { mountIsland } from '../islands/mount-island.tsx'
import { Checkout } from '../pages/checkout/checkout.island.tsx'

await mountIsland('checkout', Checkout)
