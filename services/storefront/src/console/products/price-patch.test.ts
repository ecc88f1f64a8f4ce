import type { Product } from '@techshop/client/types'
import t from 'tap'
import { pricePatch } from './price-patch.ts'

const usd = (amount: number) => ({ amount, currency: 'USD' })
const product = {
  variants: [
    { sku: 'A', options: { Size: 'S' }, price: usd(1000), stock: 5, availability: 'in_stock' },
    { sku: 'B', options: { Size: 'L' }, price: usd(2000), stock: 0, availability: 'out_of_stock' },
  ],
} satisfies Pick<Product, 'variants'>

t.test('all variants are sent, so that none is archived, and never their stock', async (t) => {
  t.same(pricePatch(product, { B: '19.90' }), {
    variants: [
      { sku: 'A', options: { Size: 'S' }, price: usd(1000) },
      { sku: 'B', options: { Size: 'L' }, price: usd(1990) },
    ],
  })
})

t.test('nothing is sent when nothing changed or something typed is no price', async (t) => {
  t.equal(pricePatch(product, {}), 'unchanged')
  t.equal(pricePatch(product, { A: '10.00' }), 'unchanged')
  t.equal(pricePatch(product, { A: 'ten' }), 'invalid')
})
