import fc from 'fast-check'
import t from 'tap'
import { withMark, withoutMark } from './formula-text.ts'

t.test('no cell for spreadsheets begins as a formula does', async (t) => {
  for (const cell of ['=1+1', '+49 30', '-20 °C', '@home', '\tx', '\rx', '＝1', '＋1', '－1', '＠x']) {
    t.equal(withMark(cell, true), `'${cell}`)
    t.equal(withMark(cell, false), cell)
  }
  for (const cell of ['', 'plain', '5.00', "'quoted'", '1=1']) t.equal(withMark(cell, true), cell)
})

t.test('every cell comes back as it was, in either form', async (t) => {
  const cells = fc.string({ unit: fc.constantFrom("'", '=', '-', 'a', '\t') })
  fc.assert(
    fc.property(cells, fc.boolean(), (cell, isForSpreadsheets) => {
      t.equal(withoutMark(withMark(cell, isForSpreadsheets)), cell)
    }),
  )
})
