import { mountIsland } from '../islands/mount-island.tsx'
import { OrderView } from '../pages/order/order.island.tsx'

await mountIsland('order', OrderView)
