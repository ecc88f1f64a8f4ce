import t from 'tap'
import {
  addUnits,
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
  const { cart, added, limit } = addUnits([line('a', 2, 500), line('b')], line('a', 3, 700), 50)
  t.same(skus(cart), ['a×5', 'b×1'])
  t.equal(cart[0]?.unitPrice.amount, 700)
  t.same({ added, limit }, { added: 3, limit: undefined })
})

t.test('no more is added than can be ordered, and what was left out is told', async (t) => {
  const some = addUnits([line('a', 2)], line('a', 5), 4)
  t.same({ ...some, cart: skus(some.cart) }, { cart: ['a×4'], added: 2, limit: 'stock' })
  const most = addUnits([line('a', 998)], line('a', 5), 5_000)
  t.same({ ...most, cart: skus(most.cart) }, { cart: ['a×999'], added: 1, limit: 'quantity' })
  const all = [line('a', 4)]
  t.same(addUnits(all, line('a'), 4), { cart: all, added: 0, limit: 'stock' })
  t.same(addUnits(all, line('a'), 3), { cart: all, added: 0, limit: 'stock' }, 'fewer are left than the cart has')
  const full = Array.from({ length: 100 }, (_, index) => line(String(index)))
  t.same(addUnits(full, line('one more'), 9), { cart: full, added: 0, limit: 'lines' })
  t.equal(addUnits(full, line('7'), 9).added, 1, 'what is in a full cart already can become more')
})

t.test('a quantity is never less than one nor more than one order can take', async (t) => {
  t.same(skus(setQuantity([line('a')], 'a', 0)), ['a×1'])
  t.same(skus(setQuantity([line('a')], 'a', Number.NaN)), ['a×1'])
  t.same(skus(setQuantity([line('a')], 'a', 5_000)), ['a×999'])
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
