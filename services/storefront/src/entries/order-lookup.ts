import { mountIsland } from '../islands/mount-island.tsx'
import { OrderLookup } from '../pages/order-lookup/order-lookup.island.tsx'

await mountIsland('order-lookup', OrderLookup)
