import { writeDecimal } from '@techshop/contracts/decimal'
import fc from 'fast-check'
import t from 'tap'
import { readPrice } from './price-text.ts'

t.test('prices are read as people write them', async (t) => {
  const read = {
    '55': 5500,
    '49.90': 4990,
    '49,90': 4990,
    '49.9': 4990,
    '0.05': 5,
    '1299': 129_900,
    '1,299.00': 129_900,
    '1.299,00': 129_900,
    '1 299,00': 129_900,
    '1\u202f299,00': 129_900,
    "1'299.00": 129_900,
    '1,299,000': 129_900_000,
    '1.299.000,50': 129_900_050,
    '49.9000': 4990,
    ' $49.90 ': 4990,
    '49.90 USD': 4990,
    '0.500': 50,
    '007': 700,
  }
  for (const [text, amount] of Object.entries(read)) t.same(readPrice(text, 'USD'), { amount }, text)
  t.same(readPrice('49,90 €', 'EUR'), { amount: 4990 })
  t.same(readPrice('1,299', 'JPY'), { amount: 1299 })
  t.same(readPrice('1.299', 'JPY'), { amount: 1299 })
  t.same(readPrice('1299.00', 'JPY'), { amount: 1299 })
  t.same(readPrice('1.299', 'KWD'), { amount: 1299 })
  t.same(readPrice('1', 'KWD'), { amount: 1000 })
})

t.test('what has two readings is refused and not guessed', async (t) => {
  t.match(readPrice('1,299', 'USD'), { fault: /can be read in two ways: write it as 1299\.00/ })
  t.match(readPrice('1.299', 'USD'), { fault: /two ways/ })
  t.match(readPrice('1,299', 'KWD'), { fault: /two ways/ })
})

t.test('what is no price of this currency is refused in words', async (t) => {
  for (const text of [
    '',
    'free',
    '-5',
    '+5',
    '5-',
    '1e3',
    '.50',
    '5.',
    '1,29,00',
    '1.2.3',
    '12 99',
    '€5',
    '٥',
    '5 5',
  ]) {
    t.match(readPrice(text, 'USD'), { fault: /^is not a price: write a number such as 1299\.00$/ }, text)
  }
  t.match(readPrice('49.9051', 'USD'), { fault: /more decimals than USD has, which are 2/ })
  t.match(readPrice('12.50', 'JPY'), { fault: /more decimals than JPY has, which are 0/ })
  t.match(readPrice('9'.repeat(400), 'USD'), { fault: /more than a price may be/ })
})

t.test('whatever is written is read back, in every currency', async (t) => {
  for (const currency of ['USD', 'JPY', 'KWD', 'CLF', 'RSD']) {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90_000_000_000 }), (amount) => {
        t.same(readPrice(writeDecimal({ amount, currency }), currency), { amount })
      }),
    )
  }
})
