import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Page, Redirect } from '../../http/page.ts'
import { resourceIn } from '../../http/resource-in-address.ts'
import { type PageContext, type Shop, servePage } from '../../http/serve-page.ts'
import { facetGroups } from '../../listing/facets.ts'
import {
  isFiltered,
  type ListingQuery,
  parseListingQuery,
  readPrices,
  toApiQuery,
} from '../../listing/listing-query.ts'
import { readShopCurrency } from '../../listing/shop-currency.ts'
import { allProductsPage, categoryPage, emptySearchPage, searchPage } from './listing-pages.tsx'
import type { Instead } from './nothing-found.tsx'

const productsPerPage = 24

const queryOf = (request: FastifyRequest): ListingQuery =>
  parseListingQuery(new URL(request.url, 'http://shop').searchParams)

const readProducts = async ({ client, language }: PageContext, typed: ListingQuery, category?: string) => {
  const currency = typed.minPrice || typed.maxPrice ? await readShopCurrency(client) : ''
  const priced = readPrices(typed, currency, language.locale)
  const page = await client.products.page(toApiQuery(priced, category, productsPerPage))
  return {
    ...priced,
    currency,
    products: page.items,
    nextCursor: page.nextCursor,
    correctedQuery: page.correctedQuery,
    facets: facetGroups(page.facets ?? {}, typed.attributes),
  }
}

const loadCategory = async (shop: Shop, context: PageContext, request: FastifyRequest): Promise<Page | Redirect> => {
  const slug = resourceIn(request, 'slug')
  const [{ data: category }, listing, tree] = await Promise.all([
    context.client.categories.get(slug),
    readProducts(context, queryOf(request), slug),
    context.tree,
  ])
  if (category.slug !== slug) return { redirect: `/c/${category.slug}` }
  return categoryPage({ language: context.language, tree, publicUrl: shop.publicUrl, category, listing })
}

const shownInstead = 8
/** Each word is a request to the API. */
const triedWords = 3

/** The longest words say most; the first of them that finds something by itself stands for the search. */
const findInstead = async ({ client }: PageContext, text: string): Promise<Instead> => {
  const words = text.split(/\s+/).toSorted((a, b) => b.length - a.length)
  const read = (query: object) => client.products.page({ ...query, limit: shownInstead }).catch(() => ({ items: [] }))
  for (const word of words.length > 1 ? words.slice(0, triedWords) : []) {
    const { items: products } = await read({ q: word })
    if (products.length > 0) return { word, products }
  }
  return { word: undefined, products: (await read({ sort: 'newest', inStock: true })).items }
}

const loadSearch = async (context: PageContext, request: FastifyRequest): Promise<Page> => {
  const query = queryOf(request)
  const { language } = context
  if (query.q === '') return emptySearchPage({ language, tree: await context.tree })
  const [listing, tree] = await Promise.all([readProducts(context, query), context.tree])
  const isHopeless = listing.products.length === 0 && !isFiltered(query) && !query.cursor
  const instead = isHopeless ? await findInstead(context, query.q) : undefined
  return searchPage({ language, tree, listing, instead })
}

/** Category pages, everything there is, and search: three ways into one kind of list. */
export const registerListings = (app: FastifyInstance, shop: Shop): void => {
  servePage(app, shop, '/c/:slug', (context, request) => loadCategory(shop, context, request))
  servePage(app, shop, '/search', loadSearch)
  servePage(app, shop, '/c', async (context, request) => {
    const [listing, tree] = await Promise.all([readProducts(context, queryOf(request)), context.tree])
    return allProductsPage({ language: context.language, tree, publicUrl: shop.publicUrl, listing })
  })
}
