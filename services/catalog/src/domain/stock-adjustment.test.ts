import t from 'tap'
import { decideAdjustment, maxStock } from './stock-adjustment.ts'

t.test('stock may fall to zero and not below', async (t) => {
  t.same(decideAdjustment(5, -5), { outcome: 'adjusted', stock: 0 })
  t.same(decideAdjustment(5, -6), { outcome: 'below-zero' })
})

t.test('stock may rise to the largest number and not beyond', async (t) => {
  t.same(decideAdjustment(maxStock - 1, 1), { outcome: 'adjusted', stock: maxStock })
  t.match(decideAdjustment(maxStock, 1), { outcome: 'refused', violations: [{ pointer: '/delta' }] })
})

t.test('an adjustment by nothing is refused', async (t) => {
  t.match(decideAdjustment(5, 0), { outcome: 'refused', violations: [{ pointer: '/delta' }] })
})
