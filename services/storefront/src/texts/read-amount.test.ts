import fc from 'fast-check'
import t from 'tap'
import { exampleAmount, formatMoney, writeAmount } from './format.ts'
import { locales } from './locales.ts'
import { readAmount, readCount } from './read-amount.ts'

t.test('amounts are read as people write them in their language', async (t) => {
  for (const [text, locale, currency, amount] of [
    ['1,299', 'en', 'USD', 129_900],
    ['1,299.90', 'en', 'USD', 129_990],
    ['1299.9', 'en', 'USD', 129_990],
    ['$1299', 'en', 'USD', 129_900],
    ['$ 1,299.00', 'en', 'USD', 129_900],
    ['usd 1299', 'en', 'USD', 129_900],
    ['1 299', 'en', 'USD', 129_900],
    ['.99', 'en', 'USD', 99],
    ['4.35', 'en', 'USD', 435],
    [' 12 ', 'en', 'USD', 1200],
    ['1,234,567.89', 'en', 'USD', 123_456_789],
    ['1.299,00', 'de', 'USD', 129_900],
    ['1.299,00 $', 'de', 'USD', 129_900],
    ['1.299', 'de', 'EUR', 129_900],
    ['1299,9', 'de', 'EUR', 129_990],
    ['1.299 €', 'de', 'EUR', 129_900],
    ['1,299', 'en', 'JPY', 1299],
    ['1.299', 'en', 'KWD', 1299],
    ['1,299', 'de', 'KWD', 1299],
    ['1.299', 'de', 'KWD', 1_299_000],
    ['129.90', 'en', 'RSD', 12_990],
  ] as const) {
    t.equal(readAmount(text, currency, locale), amount, `${text} ${currency} in ${locale}`)
  }
})

t.test('what is no amount, or could be another one, is refused', async (t) => {
  for (const [text, locale, currency] of [
    ['', 'en', 'USD'],
    ['cheap', 'en', 'USD'],
    ['-1', 'en', 'USD'],
    ['1e3', 'en', 'USD'],
    ['0x10', 'en', 'USD'],
    ['Infinity', 'en', 'USD'],
    ['1.2.3', 'en', 'USD'],
    ['1,29', 'en', 'USD'],
    ['19,99', 'en', 'USD'],
    ['0,123', 'en', 'USD'],
    ['1,2345', 'en', 'USD'],
    ['1.299', 'en', 'USD'],
    ['1.290', 'en', 'USD'],
    ['1.299,00', 'en', 'USD'],
    ['5.', 'en', 'USD'],
    ['€5', 'en', 'USD'],
    ['$', 'en', 'USD'],
    ['$5$', 'en', 'USD'],
    ['12.50', 'de', 'EUR'],
    ['1,299.00', 'de', 'EUR'],
    ['1,299', 'de', 'EUR'],
    ['99.5', 'en', 'JPY'],
    ['99999999999999999999', 'en', 'USD'],
    ['٣', 'en', 'USD'],
  ] as const) {
    t.equal(readAmount(text, currency, locale), undefined, `${text} ${currency} in ${locale}`)
  }
})

t.test('whatever the shop itself writes is read back as the same amount', async (t) => {
  const currency = fc.constantFrom('USD', 'EUR', 'JPY', 'KWD', 'RSD')
  const amount = fc.nat({ max: Number.MAX_SAFE_INTEGER })
  const property = fc.property(fc.constantFrom(...locales), currency, amount, (locale, currency, amount) => {
    const money = { amount, currency }
    for (const text of [writeAmount(money, locale), formatMoney(money, locale)]) {
      if (readAmount(text, currency, locale) !== amount) throw new Error(`${text} in ${locale}`)
    }
  })
  fc.assert(property)
  for (const locale of locales)
    t.ok(readAmount(exampleAmount('USD', locale), 'USD', locale), 'as is the example in hints')
})

t.test('counts are whole and have no sign', async (t) => {
  t.equal(readCount(' 12 ', 'en'), 12)
  t.equal(readCount('1,200', 'en'), 1200)
  t.equal(readCount('1.200', 'de'), 1200)
  for (const text of ['', '1.5', '1e3', '0x10', '-1', '+1', '1,20', '9007199254740993']) {
    t.equal(readCount(text, 'en'), undefined, text)
  }
})
