import { mountIsland } from '../islands/mount-island.tsx'
import { Purchase } from '../pages/product/purchase.island.tsx'
import { followGallery } from '../pages/product/show-picture.ts'

for (const frame of document.querySelectorAll('[data-gallery]')) followGallery(frame)
await mountIsland('purchase', Purchase, { serverRendered: true })
