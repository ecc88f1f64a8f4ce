import { Readable } from 'node:stream'
import type { Client } from '@techshop/client'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { pageContext, type Shop, sendErrorPage } from '../../http/serve-page.ts'
import type { CategoryTree } from '../../listing/category-tree.ts'
import { PageNotFoundError } from '../error/error.page.tsx'
import { mostNewest, mostProducts, sitemapFiles } from './sitemap-sections.ts'
import { type SitemapEntry, sitemap, sitemapIndex } from './sitemap-xml.ts'

/** The most that one page of the API has. */
const productsPerRequest = 100

const pagesOf = (tree: CategoryTree): SitemapEntry[] => {
  const categoriesBelow = (id: string): SitemapEntry[] =>
    tree.childrenOf(id).flatMap((child) => [{ path: `/c/${child.slug}` }, ...categoriesBelow(child.id)])
  const categories = tree.roots.flatMap((root) => [{ path: `/c/${root.slug}` }, ...categoriesBelow(root.id)])
  return [{ path: '/' }, { path: '/c' }, { path: '/orders/lookup' }, ...categories]
}

async function* productsOf(client: Client, query: object, most: number): AsyncGenerator<SitemapEntry, void> {
  let count = 0
  for await (const { slug, updatedAt } of client.products.list({ ...query, limit: productsPerRequest })) {
    yield { path: `/p/${slug}`, changedAt: updatedAt }
    if (++count === most) return
  }
}

type Entries = AsyncIterable<SitemapEntry> | Iterable<SitemapEntry>

const entriesOf = (name: string, client: Client, tree: CategoryTree): Entries => {
  if (name === 'pages') return pagesOf(tree)
  if (name === 'newest') return productsOf(client, { sort: 'newest' }, mostNewest)
  const [, category] = /^category-([a-z0-9-]+)$/.exec(name) ?? []
  if (category === undefined) throw new PageNotFoundError()
  return productsOf(client, { category, sort: 'name' }, mostProducts)
}

/** The sitemap: an index, and files that are sent while the API is still being read. */
export const registerSitemap = (app: FastifyInstance, shop: Shop): void => {
  const asXml = (reply: FastifyReply) =>
    reply.type('application/xml; charset=utf-8').header('cache-control', 'max-age=3600')

  app.get('/sitemap.xml', async (request, reply) => {
    const tree = await pageContext(shop, request).tree
    return asXml(reply).send(sitemapIndex(sitemapFiles(tree), shop.publicUrl))
  })
  app.get('/sitemaps/:name.xml', async (request: FastifyRequest, reply) => {
    const { name } = request.params as { name: string }
    try {
      const { client, tree } = pageContext(shop, request)
      const entries = entriesOf(name, client, await tree)
      return await asXml(reply).send(Readable.from(sitemap(entries, shop.publicUrl)))
    } catch (error) {
      return await sendErrorPage(shop, request, reply, error)
    }
  })
}
