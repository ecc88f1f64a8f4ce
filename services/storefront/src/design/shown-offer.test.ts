import t from 'tap'
import { product } from '../testing/goods.ts'
import { shownOffer } from './shown-offer.ts'

const variant = (sku: string, amount: number, options: Record<string, string>) => ({
  sku,
  options,
  price: { amount, currency: 'USD' },
  stock: 9,
  availability: 'in_stock' as const,
})
const laptop = product('laptop', {
  variants: [
    variant('16-red', 1000, { Memory: '16 GB', Color: 'Red' }),
    variant('32-red', 1500, { Memory: '32 GB', Color: 'Red' }),
    variant('32-blue', 1400, { Memory: '32 GB', Color: 'Blue' }),
  ],
  price: { amount: 1000, currency: 'USD' },
})
const matching = (...skus: string[]) => ({
  ...laptop,
  match: { skus, price: { amount: 1400, currency: 'USD' }, availability: 'low_stock' as const },
})

t.test('a card shows all variants where nothing is filtered, or all fit', async (t) => {
  t.match(shownOffer(laptop), { path: '/p/laptop', price: { amount: 1000 }, hasSeveralPrices: true, values: [] })
  t.match(shownOffer(matching('16-red', '32-blue', '32-red')), { path: '/p/laptop', values: [] })
})

t.test('of some that fit, a card leads to the cheapest and says what they have in common', async (t) => {
  t.same(shownOffer(matching('32-blue', '32-red')), {
    path: '/p/laptop?sku=32-blue',
    price: { amount: 1400, currency: 'USD' },
    hasSeveralPrices: true,
    availability: 'low_stock',
    values: ['32 GB'],
  })
  t.match(shownOffer(matching('32-blue')), { hasSeveralPrices: false, values: ['32 GB', 'Blue'] })
})
