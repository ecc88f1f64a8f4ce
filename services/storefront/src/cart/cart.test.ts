import t from 'tap'
import {
  addLine,
  type Cart,
  type CartLine,
  cartTotal,
  countUnits,
  parseCart,
  removeLine,
  restoreLine,
  setQuantity,
} from './cart.ts'

const line = (sku: string, quantity = 1, amount = 1000): CartLine => ({
  sku,
  productId: `p-${sku}`,
  slug: sku,
  name: sku,
  options: {},
  quantity,
  unitPrice: { amount, currency: 'USD' },
})
const skus = (cart: Cart) => cart.map(({ sku, quantity }) => `${sku}×${quantity}`)

t.test('the same variant added twice is one line with both quantities, at its place and the newer price', async (t) => {
  const cart = addLine([line('a', 2, 500), line('b')], line('a', 3, 700))
  t.same(skus(cart), ['a×5', 'b×1'])
  t.equal(cart[0]?.unitPrice.amount, 700)
})

t.test('no line exceeds what one order can take, and no order what the API takes', async (t) => {
  t.same(skus(addLine([line('a', 998)], line('a', 5))), ['a×999'])
  t.same(skus(setQuantity([line('a')], 'a', 0)), ['a×1'])
  t.same(skus(setQuantity([line('a')], 'a', Number.NaN)), ['a×1'])
  const full = Array.from({ length: 100 }, (_, index) => line(String(index)))
  t.equal(addLine(full, line('one more')).length, 100)
})

t.test('a removed line comes back where it was, once', async (t) => {
  const cart = [line('a'), line('b', 3), line('c')]
  const rest = removeLine(cart, 'b')
  t.same(skus(rest), ['a×1', 'c×1'])
  t.same(skus(restoreLine(rest, line('b', 3), 1)), ['a×1', 'b×3', 'c×1'])
  t.same(skus(restoreLine(cart, line('b', 3), 1)), ['a×1', 'b×3', 'c×1'])
})

t.test('totals are sums of integers', async (t) => {
  t.same(cartTotal([line('a', 3, 1999), line('b', 1, 1)]), { amount: 5998, currency: 'USD' })
  t.equal(cartTotal([]), undefined)
  t.equal(countUnits([line('a', 3), line('b')]), 4)
})

t.test('what is stored but is no cart is dropped, not trusted', async (t) => {
  t.same(parseCart(null), [])
  t.same(parseCart('not json'), [])
  t.same(parseCart('{"sku":"a"}'), [])
  const text = JSON.stringify([line('a'), { sku: 'b' }, null, 7, { ...line('c'), quantity: '1' }])
  t.same(skus(parseCart(text)), ['a×1'])
})
