import t from 'tap'
import { decideAdjustment, maxStock } from './stock-adjustment.ts'

t.test('stock may fall to zero and not below', async (t) => {
  t.same(decideAdjustment(5, -5), { outcome: 'adjusted', stock: 0 })
  t.same(decideAdjustment(5, -6), { outcome: 'below-zero' })
})

t.test('stock may rise to the largest number and not beyond', async (t) => {
  t.same(decideAdjustment(maxStock - 1, 1), { outcome: 'adjusted', stock: maxStock })
  t.same(decideAdjustment(maxStock, 1), {
    outcome: 'refused',
    violations: [{ kind: 'rule', pointer: '/delta', message: 'a sku has at most 1000000000 units' }],
  })
})

t.test('an adjustment by nothing is refused', async (t) => {
  t.same(decideAdjustment(5, 0), {
    outcome: 'refused',
    violations: [{ kind: 'rule', pointer: '/delta', message: 'an adjustment by 0 changes nothing' }],
  })
})
