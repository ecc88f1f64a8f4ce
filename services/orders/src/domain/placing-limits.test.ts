import t from 'tap'
import { excessOf, type PlacingLimits } from './placing-limits.ts'

const limits: PlacingLimits = {
  unitsPerLine: 5,
  unitsPerLineBySku: new Map([
    ['ONE', 1],
    ['MANY', 50],
  ]),
  unitsPerOrder: 60,
  unpaidPerEmail: 1,
  unpaidPerClient: 1,
  placedPerClientAndHour: 1,
}
const lines = (quantities: Record<string, number>) =>
  Object.entries(quantities).map(([sku, quantity]) => ({ sku, quantity }))

t.test('what every limit allows is no excess', async (t) => {
  t.equal(excessOf(lines({ A: 5, ONE: 1, MANY: 50, B: 4 }), limits), undefined)
})

t.test('every line with too many units is named with what it may have', async (t) => {
  t.same(excessOf(lines({ A: 6, ONE: 2, B: 5, MANY: 51 }), limits), {
    kind: 'lines',
    lines: [
      { line: 0, sku: 'A', most: 5 },
      { line: 1, sku: 'ONE', most: 1 },
      { line: 3, sku: 'MANY', most: 50 },
    ],
  })
})

t.test('lines that are each allowed may be too many together', async (t) => {
  t.same(excessOf(lines({ MANY: 50, A: 5, B: 5, C: 1 }), limits), { kind: 'order' })
})
