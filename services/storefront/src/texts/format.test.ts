import t from 'tap'
import { formatMoney, writeAmount } from './format.ts'

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

t.test('an amount is written into a field without what is needless', async (t) => {
  t.equal(writeAmount({ amount: 129900, currency: 'USD' }, 'en'), '1299')
  t.equal(writeAmount({ amount: 129990, currency: 'USD' }, 'de'), '1299,90')
})
