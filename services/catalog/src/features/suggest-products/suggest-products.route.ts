import { suggestProducts as operation } from '@techshop/contracts/catalog-operations'
import type { ProductSuggestion } from '@techshop/contracts/product'
import { implement } from '@techshop/service-runtime/implement'
import type { Service } from '@techshop/service-runtime/service'

type SuggestProducts = (typed: string, limit: number) => Promise<ProductSuggestion[]>

export const suggestProductsRoute = (service: Service, suggestProducts: SuggestProducts): void =>
  implement(service, operation, async ({ query }) => ({
    status: 200,
    body: { items: await suggestProducts(query.q, query.limit ?? 8) },
  }))
