import { getProduct as operation } from '@techshop/contracts/catalog-operations'
import type { Product, ProductStatus } from '@techshop/contracts/product'
import { implement } from '@techshop/service-runtime/implement'
import type { Service } from '@techshop/service-runtime/service'
import { productNotFound } from '../../problems.ts'
import { visibleStatuses } from '../../visibility.ts'

type GetProduct = (idOrSlug: string, statuses: readonly ProductStatus[]) => Promise<Product | undefined>

export const getProductRoute = (service: Service, getProduct: GetProduct): void =>
  implement(service, operation, async ({ params, caller }) => {
    const product = await getProduct(params.id, visibleStatuses(caller))
    if (!product) throw productNotFound()
    return { status: 200, body: product, version: product.version }
  })
