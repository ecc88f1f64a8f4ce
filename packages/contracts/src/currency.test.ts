import { data as list } from 'currency-codes'
import t from 'tap'
import { minorDigits } from './currency.ts'

/** Metals, units of account and test codes: ISO 4217 gives them no minor unit, and no price is in them. */
const withoutMinorUnit = /^(X(AG|AU|B[A-D]|DR|PD|PT|SU|TS|UA|XX))$/

t.test('the digits of every currency are those that ISO publishes', async (t) => {
  const published = list.filter(({ code }) => !withoutMinorUnit.test(code))
  t.ok(published.length > 150)
  const ours = Object.fromEntries(published.map(({ code }) => [code, minorDigits(code)]))
  t.same(ours, Object.fromEntries(published.map(({ code, digits }) => [code, digits])))
})

t.test('a currency that came after the published list has two digits, as nearly all have', async (t) => {
  t.equal(minorDigits('XCG'), 2)
})
