import { listProducts as operation } from '@techshop/contracts/catalog-operations'
import type { Facets, ProductPage } from '@techshop/contracts/product'
import { staff } from '@techshop/http-contract/operation'
import { demandAccess } from '@techshop/service-runtime/caller'
import { type HandlerContext, implement } from '@techshop/service-runtime/implement'
import { jsonArray, jsonObject } from '@techshop/service-runtime/json-text'
import type { Service } from '@techshop/service-runtime/service'
import type { ProductStatus } from '../../domain/product.ts'
import { brokenCursor } from '../../problems.ts'
import type { SearchQuery } from '../../search/query.ts'
import { everyStatus, publicStatuses } from '../../visibility.ts'
import type { FoundProducts, ProductListing } from './list-products.query.ts'
import { wantedAttributes } from './wanted-attributes.ts'

interface Reading {
  understand(text: string): Promise<SearchQuery>
  listProducts(listing: ProductListing): Promise<FoundProducts | undefined>
  countFacets(selection: ProductListing['selection']): Promise<Facets>
}

type Query = HandlerContext<typeof operation>['query']

export const listProductsRoute = (service: Service, { understand, listProducts, countFacets }: Reading): void =>
  implement(service, operation, async ({ query, caller }) => {
    if (query.status !== undefined || query.stockAtMost !== undefined) demandAccess(staff('catalog:write'), caller)
    const searchQuery = query.q === undefined ? undefined : await understand(query.q)
    const listing = listingOf(query, statusesOf(query.status), searchQuery)
    const [found, counted] = await Promise.all([
      listProducts(listing),
      query.facets ? countFacets(listing.selection) : undefined,
    ])
    if (!found) throw brokenCursor()
    const {
      page: { items, nextCursor },
      selection,
      correctedText,
    } = found
    // What was counted as typed does not hold for a list of other words.
    const facets = counted && selection !== listing.selection ? await countFacets(selection) : counted
    const body = {
      items: jsonArray(items),
      nextCursor,
      ...(facets ? { facets } : {}),
      ...(correctedText === undefined ? {} : { correctedQuery: correctedText }),
    }
    return { status: 200, body: jsonObject<ProductPage>(body) }
  })

const listingOf = (
  query: Query,
  statuses: readonly ProductStatus[],
  searchQuery: SearchQuery | undefined,
): ProductListing => {
  const { category, q: text, minPrice, maxPrice, inStock, stockAtMost, attribute, limit = 24, cursor } = query
  const sort = query.sort ?? (text === undefined ? 'newest' : 'relevance')
  return {
    selection: {
      statuses,
      category,
      searchQuery,
      minPrice,
      maxPrice,
      inStock,
      stockAtMost,
      attributes: wantedAttributes(attribute ?? []),
    },
    text,
    isLiteral: query.literal ?? false,
    // Without a search every product is equally relevant.
    sort: text === undefined && sort === 'relevance' ? 'newest' : sort,
    limit,
    cursor,
  }
}

const statusesOf = (status: Query['status']): readonly ProductStatus[] => {
  if (status === undefined) return publicStatuses
  return status === 'any' ? everyStatus : [status]
}
