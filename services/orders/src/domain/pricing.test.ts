import t from 'tap'
import { lineTotal, priceLines, type SellableItem } from './pricing.ts'

const item = (sku: string, amount: number, currency = 'USD'): [string, SellableItem] => [
  sku,
  { sku, productId: `product of ${sku}`, name: `Name of ${sku}`, options: { Size: 'M' }, price: { amount, currency } },
]
const sellable = new Map([item('A', 500), item('B', 1999), item('EUR', 700, 'EUR')])

t.test("the server's prices make the total", async (t) => {
  const pricing = priceLines(
    [
      { sku: 'A', quantity: 3 },
      { sku: 'B', quantity: 1, unitPrice: { amount: 1999, currency: 'USD' } },
    ],
    sellable,
  )
  t.same(pricing, {
    kind: 'priced',
    currency: 'USD',
    total: 3499,
    items: [
      { sku: 'A', productId: 'product of A', name: 'Name of A', options: { Size: 'M' }, quantity: 3, unitPrice: 500 },
      { sku: 'B', productId: 'product of B', name: 'Name of B', options: { Size: 'M' }, quantity: 1, unitPrice: 1999 },
    ],
  })
  t.equal(lineTotal({ quantity: 3, unitPrice: 500 }), 1500)
})

t.test('a sku stands in one line only; every line that repeats one is named', async (t) => {
  const lines = ['A', 'B', 'A', 'A', 'unheard-of'].map((sku) => ({ sku, quantity: 1 }))
  t.same(priceLines(lines, sellable), { kind: 'repeated-sku', lines: [2, 3] })
})

t.test('every sku that is not for sale is named', async (t) => {
  const lines = ['X', 'A', 'Y'].map((sku) => ({ sku, quantity: 1 }))
  t.same(priceLines(lines, sellable), { kind: 'unknown-sku', lines: [0, 2] })
})

t.test('every price that no longer holds is answered with the new one', async (t) => {
  const pricing = priceLines(
    [
      { sku: 'A', quantity: 1, unitPrice: { amount: 499, currency: 'USD' } },
      { sku: 'B', quantity: 1, unitPrice: { amount: 1999, currency: 'EUR' } },
    ],
    sellable,
  )
  t.same(pricing, {
    kind: 'price-changed',
    changes: [
      { line: 0, sku: 'A', unitPrice: { amount: 500, currency: 'USD' } },
      { line: 1, sku: 'B', unitPrice: { amount: 1999, currency: 'USD' } },
    ],
  })
})

t.test('an order has one currency', async (t) => {
  const lines = ['A', 'EUR'].map((sku) => ({ sku, quantity: 1 }))
  t.same(priceLines(lines, sellable), { kind: 'mixed-currencies', currencies: ['USD', 'EUR'] })
})

t.test('an order without a line has no price', async (t) => {
  t.same(priceLines([], sellable), { kind: 'mixed-currencies', currencies: [] })
})

t.test('the largest order that the contract allows has an exact total', async (t) => {
  const dearest = 90_000_000_000
  const many = new Map(Array.from({ length: 100 }, (_, n) => item(`S${n}`, dearest)))
  const pricing = priceLines(
    [...many.keys()].map((sku) => ({ sku, quantity: 999 })),
    many,
  )
  t.match(pricing, { kind: 'priced', total: 8_991_000_000_000_000 })
})
