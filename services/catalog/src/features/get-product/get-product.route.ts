import { getProduct as operation } from '@techshop/contracts/catalog-operations'
import type { ProductStatus } from '@techshop/contracts/product'
import { implement } from '@techshop/service-runtime/implement'
import type { Service } from '@techshop/service-runtime/service'
import { productNotFound } from '../../problems.ts'
import { visibleStatuses } from '../../visibility.ts'
import type { getProduct } from './get-product.query.ts'

type GetProduct = (idOrSlug: string, statuses: readonly ProductStatus[]) => ReturnType<typeof getProduct>

export const getProductRoute = (service: Service, findProduct: GetProduct): void =>
  implement(service, operation, async ({ params, caller }) => {
    const found = await findProduct(params.id, visibleStatuses(caller))
    if (!found) throw productNotFound()
    if ('movedTo' in found) return { status: 308, headers: { location: `/api/products/${found.movedTo}` } }
    return { status: 200, body: found.product.json, version: found.product.version }
  })
