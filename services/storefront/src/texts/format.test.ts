import t from 'tap'
import { formatMoney, parseAmount, writeAmount } from './format.ts'
import { locales } from './locales.ts'

t.test('money is shown with the digits of its currency', async (t) => {
  t.equal(formatMoney({ amount: 129900, currency: 'USD' }, 'en'), '$1,299.00')
  t.equal(formatMoney({ amount: 1299, currency: 'JPY' }, 'en'), '¥1,299')
  t.equal(formatMoney({ amount: 12_990, currency: 'RSD' }, 'en'), 'RSD\u00a0129.90')
  t.equal(formatMoney({ amount: 129_990, currency: 'HUF' }, 'de'), '1.299,90\u00a0HUF')
  t.equal(formatMoney({ amount: 1299, currency: 'IQD' }, 'en'), 'IQD\u00a01.299')
})

t.test('the largest total is shown to the cent', async (t) => {
  t.equal(formatMoney({ amount: Number.MAX_SAFE_INTEGER, currency: 'USD' }, 'en'), '$90,071,992,547,409.91')
})

t.test('amounts that people type are read exactly', async (t) => {
  t.equal(parseAmount('19.99', 'USD'), 1999)
  t.equal(parseAmount(' 19,99 ', 'USD'), 1999)
  t.equal(parseAmount('1.1', 'USD'), 110)
  t.equal(parseAmount('4.35', 'USD'), 435)
  for (const text of ['', '-1', 'abc', '1e400', '1.2.3']) t.equal(parseAmount(text, 'USD'), undefined, text)
})

t.test('an amount written into a field is read back as the same amount', async (t) => {
  for (const locale of locales) {
    for (const amount of [0, 1, 10, 1999, 129900, 129990]) {
      t.equal(parseAmount(writeAmount({ amount, currency: 'USD' }, locale), 'USD'), amount)
    }
  }
  t.equal(writeAmount({ amount: 129900, currency: 'USD' }, 'en'), '1299')
  t.equal(writeAmount({ amount: 129990, currency: 'USD' }, 'de'), '1299,90')
})
