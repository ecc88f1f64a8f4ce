import { createProduct as operation } from '@techshop/contracts/catalog-operations'
import { implement } from '@techshop/service-runtime/implement'
import type { Service } from '@techshop/service-runtime/service'
import { authorOf } from '../../author.ts'
import type { ProductWriting } from '../../product-writing.ts'
import { createProduct } from './create-product.ts'

export const createProductRoute = (service: Service, writing: ProductWriting): void =>
  implement(service, operation, async ({ body, caller, requestId }) => {
    const product = await createProduct(writing, body, authorOf(caller, requestId))
    return {
      status: 201,
      body: product.json,
      version: product.version,
      headers: { location: `/api/products/${product.id}` },
    }
  })
