import { mountIsland } from '../islands/mount-island.tsx'
import { Purchase } from '../pages/product/purchase.island.tsx'

await mountIsland('purchase', Purchase, { serverRendered: true })
