import type { Category, Product } from '@techshop/client/types'
import type { FastifyInstance } from 'fastify'
import { type PageContext, type Shop, servePage } from '../../http/serve-page.ts'
import { homePage } from './home.page.tsx'

/** Each row is a request to the API, so their number must not grow with the tree. */
const readRoots = 8
const shownPerRoot = 4
const shownNewest = 8

/** A row of products is left out, rather than the whole page, when it cannot be read. */
const readProducts = async (client: PageContext['client'], query: object): Promise<Product[]> =>
  client.products.page(query).then(
    (page) => page.items,
    () => [],
  )

const readRow = async (client: PageContext['client'], category: Category) => ({
  category,
  products: await readProducts(client, { category: category.slug, inStock: true, limit: shownPerRoot }),
})

export const registerHome = (app: FastifyInstance, shop: Shop): void =>
  servePage(app, shop, '/', async ({ client, language, tree: reading }) => {
    const tree = await reading
    const [newest, ...rows] = await Promise.all([
      client.products.page({ sort: 'newest', inStock: true, limit: shownNewest }),
      ...tree.roots.slice(0, readRoots).map((root) => readRow(client, root)),
    ])
    return homePage({ language, publicUrl: shop.publicUrl, tree, newest: newest.items, rows })
  })
