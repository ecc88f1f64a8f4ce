import t from 'tap'
import { parseArguments } from './arguments.ts'

t.test('without options it measures everything with 1,000 and 10,000 products', async (t) => {
  t.match(parseArguments([]), { quick: false, products: [1000, 10_000], categories: 0, orders: 0 })
})

t.test('a quick run has one size', async (t) => {
  t.match(parseArguments(['--quick']), { quick: true, products: [10_000] })
  t.same(parseArguments(['--quick', '--products', '500,1000']).products, [500, 1000])
})

t.test('sizes must grow, and numbers be numbers', async (t) => {
  t.same(parseArguments(['--products', '1000,100000']).products, [1000, 100_000])
  t.throws(() => parseArguments(['--products', '1000,1000']), /growing/)
  t.throws(() => parseArguments(['--orders', 'many']), /--orders must be a whole number/)
  t.throws(() => parseArguments(['--slow']), /--slow/)
})
