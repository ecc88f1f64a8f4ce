import type { FastifyInstance } from 'fastify'
import { resourceIn } from '../../http/resource-in-address.ts'
import { type Shop, servePage } from '../../http/serve-page.ts'
import { productPage } from './product.page.tsx'

const shownRelated = 4

export const registerProduct = (app: FastifyInstance, shop: Shop): void =>
  servePage(app, shop, '/p/:idOrSlug', async ({ client, language, tree }, request) => {
    const idOrSlug = resourceIn(request, 'idOrSlug')
    const { sku } = request.query as { sku?: string | string[] }
    const { data: product } = await client.products.get(idOrSlug)
    if (product.slug !== idOrSlug) return { redirect: `/p/${product.slug}` }
    // The neighbours are a courtesy: without them the page still is what was asked for.
    const related = await client.products.related(product.id, shownRelated).catch(() => [])
    return productPage({
      language,
      tree: await tree,
      product,
      related,
      sku: typeof sku === 'string' ? sku : null,
      publicUrl: shop.publicUrl,
    })
  })
