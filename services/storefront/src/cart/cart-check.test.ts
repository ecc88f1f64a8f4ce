import type { Product } from '@techshop/client/types'
import t from 'tap'
import type { CartLine } from './cart.ts'
import { checkCart, checkedTotal, checkLine } from './cart-check.ts'

const line: CartLine = {
  sku: 'A-1',
  productId: 'p',
  slug: 'a',
  name: 'A',
  options: {},
  quantity: 3,
  unitPrice: { amount: 1000, currency: 'USD' },
}
const product = (stock: number, amount = 1000) =>
  ({ id: 'p', variants: [{ sku: 'A-1', stock, price: { amount, currency: 'USD' } }] }) as Product

t.test('a line that can be had at its price is fine', async (t) => {
  t.match(checkLine(line, product(3)), { obstacle: undefined, priceBefore: undefined, stock: 3 })
})

t.test('a changed price is shown with the one before, and counts', async (t) => {
  const checked = checkLine(line, product(9, 1200))
  t.match(checked, { obstacle: undefined, priceBefore: { amount: 1000 }, unitPrice: { amount: 1200 } })
  t.same(checkedTotal([checked]), { amount: 3600, currency: 'USD' })
})

t.test('too few, none, and no longer offered keep a line from being ordered', async (t) => {
  t.equal(checkLine(line, product(2)).obstacle, 'too_many')
  t.equal(checkLine(line, product(0)).obstacle, 'sold_out')
  t.equal(checkLine(line, 'gone').obstacle, 'gone')
  t.equal(checkLine({ ...line, sku: 'A-2' }, product(5)).obstacle, 'gone')
})

t.test('a line about which nothing is known is not held back: the order decides', async (t) => {
  t.match(checkCart([line], new Map()), [{ obstacle: undefined, unitPrice: line.unitPrice }])
})
