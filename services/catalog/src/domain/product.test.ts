import t from 'tap'
import { lowestPrice } from './product.ts'

const variant = (sku: string, amount: number) => ({ sku, options: {}, price: { amount, currency: 'USD' } })

t.test('a product costs from its lowest price on, wherever among its variants that is', async (t) => {
  for (const amounts of [[500], [500, 700, 900], [900, 500, 700], [700, 900, 500]]) {
    t.same(lowestPrice(amounts.map((amount) => variant(`S-${amount}`, amount))), { amount: 500, currency: 'USD' })
  }
})

t.test('without a variant there is no price', async (t) => {
  t.throws(() => lowestPrice([]), new RangeError('a product has at least one variant'))
})
