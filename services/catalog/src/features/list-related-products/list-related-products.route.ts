import { listRelatedProducts as operation } from '@techshop/contracts/catalog-operations'
import type { Product, ProductStatus } from '@techshop/contracts/product'
import { implement } from '@techshop/service-runtime/implement'
import { type JsonText, jsonArray, jsonObject } from '@techshop/service-runtime/json-text'
import type { Service } from '@techshop/service-runtime/service'
import { productNotFound } from '../../problems.ts'
import { visibleStatuses } from '../../visibility.ts'

type ListRelatedProducts = (
  id: string,
  statuses: readonly ProductStatus[],
  limit: number,
) => Promise<JsonText<Product>[] | undefined>

export const listRelatedProductsRoute = (service: Service, listRelatedProducts: ListRelatedProducts): void =>
  implement(service, operation, async ({ params, query, caller }) => {
    const items = await listRelatedProducts(params.id, visibleStatuses(caller), query.limit ?? 8)
    if (!items) throw productNotFound()
    return { status: 200, body: jsonObject({ items: jsonArray(items) }) }
  })
