import { archiveProduct as operation } from '@techshop/contracts/catalog-operations'
import { implement } from '@techshop/service-runtime/implement'
import type { Service } from '@techshop/service-runtime/service'
import { authorOf } from '../../author.ts'
import type { ProductWriting } from '../../product-writing.ts'
import { archiveProduct } from './archive-product.ts'

export const archiveProductRoute = (service: Service, writing: ProductWriting): void =>
  implement(service, operation, async ({ params, ifMatchVersion, caller, requestId }) => {
    await archiveProduct(writing, params.id, ifMatchVersion, authorOf(caller, requestId))
    return { status: 204 }
  })
