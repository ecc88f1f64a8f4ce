import { updateProduct as operation } from '@techshop/contracts/catalog-operations'
import { implement } from '@techshop/service-runtime/implement'
import type { Service } from '@techshop/service-runtime/service'
import { authorOf } from '../../author.ts'
import type { ProductWriting } from '../../product-writing.ts'
import { updateProduct } from './update-product.ts'

export const updateProductRoute = (service: Service, writing: ProductWriting): void =>
  implement(service, operation, async ({ params, body, ifMatchVersion, caller, requestId }) => {
    const product = await updateProduct(writing, params.id, body, ifMatchVersion, authorOf(caller, requestId))
    return { status: 200, body: product.json, version: product.version }
  })
