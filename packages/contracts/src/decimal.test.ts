import t from 'tap'
import { readDecimal, writeDecimal } from './decimal.ts'

t.test('decimals become minor units exactly, whatever a double would make of them', async (t) => {
  for (const [decimal, currency, amount] of [
    ['0', 'USD', 0],
    ['-0.00', 'USD', 0],
    ['19.99', 'USD', 1999],
    ['1.1', 'USD', 110],
    ['5.000', 'USD', 500],
    ['4.35', 'USD', 435],
    ['129.90', 'RSD', 12_990],
    ['1500', 'JPY', 1500],
    ['1500.0', 'JPY', 1500],
    ['1.234', 'KWD', 1234],
    ['90071992547409.91', 'USD', Number.MAX_SAFE_INTEGER],
  ] as const) {
    t.same(readDecimal(decimal, currency), { amount }, `${decimal} ${currency}`)
  }
})

t.test('what would have to be rounded, or is no amount, is refused with the reason', async (t) => {
  for (const [decimal, currency, fault] of [
    ['', 'USD', 'not-a-number'],
    ['NaN', 'USD', 'not-a-number'],
    ['1e3', 'USD', 'not-a-number'],
    ['1,5', 'USD', 'not-a-number'],
    ['.5', 'USD', 'not-a-number'],
    ['1.005', 'USD', 'too-many-digits'],
    ['1.5', 'JPY', 'too-many-digits'],
    ['-0.01', 'USD', 'negative'],
    ['90071992547409.92', 'USD', 'too-large'],
  ] as const) {
    t.same(readDecimal(decimal, currency), { fault }, `${decimal} ${currency}`)
  }
})

t.test('a written amount has the digits of its currency and is read back as itself', async (t) => {
  t.equal(writeDecimal({ amount: 129900, currency: 'USD' }), '1299.00')
  t.equal(writeDecimal({ amount: 5, currency: 'KWD' }), '0.005')
  t.equal(writeDecimal({ amount: -5, currency: 'EUR' }), '-0.05')
  t.equal(writeDecimal({ amount: 1299, currency: 'JPY' }), '1299')
  for (const currency of ['USD', 'JPY', 'KWD', 'CLF']) {
    for (const amount of [0, 1, 10, 100, 1999, Number.MAX_SAFE_INTEGER]) {
      t.same(readDecimal(writeDecimal({ amount, currency }), currency), { amount }, `${amount} ${currency}`)
    }
  }
})
