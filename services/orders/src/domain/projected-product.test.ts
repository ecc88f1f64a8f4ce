import t from 'tap'
import { type ProjectedProduct, sellableItemsOf } from './projected-product.ts'

const variant = { sku: 'A', options: { Size: 'M' }, price: { amount: 500, currency: 'USD' } }
const product: ProjectedProduct = {
  id: 'p',
  version: 1,
  status: 'active',
  deleted: false,
  name: 'Lamp',
  variants: [variant],
}

t.test('every sku of an active product may be ordered', async (t) => {
  t.same(sellableItemsOf(product), [{ ...variant, productId: 'p', name: 'Lamp' }])
})

t.test('nothing of a draft, archived or deleted product may be ordered', async (t) => {
  t.same(sellableItemsOf({ ...product, status: 'draft' }), [])
  t.same(sellableItemsOf({ ...product, status: 'archived' }), [])
  t.same(sellableItemsOf({ ...product, deleted: true }), [])
})
