import fc from 'fast-check'
import t from 'tap'
import { locales, localized, splitLocale } from './locales.ts'

t.test('an address in another language leads back to the same page', async (t) => {
  for (const locale of locales) {
    for (const path of ['/', '/?x=1', '/c', '/c/laptops?sort=price', '/p/de-luxe', '/orders/lookup']) {
      t.same(splitLocale(localized(locale, path)), { locale, path }, localized(locale, path))
    }
  }
})

t.test('only a language of the shop is a prefix', async (t) => {
  t.equal(localized('de', '/'), '/de')
  t.equal(localized('en', '/c'), '/c')
  for (const path of ['/p/de', '/fr/cart', '/design', '/en/cart']) t.same(splitLocale(path), { locale: 'en', path })
})

t.test('whatever address was asked for, a link that is made from it stays on the shop', async (t) => {
  const shop = 'https://shop.test'
  const part = fc.constantFrom(
    '/',
    '\\',
    '//',
    '\t',
    '\n',
    ':',
    '@',
    '?',
    '#',
    '.',
    '..',
    'de',
    'https:',
    'javascript:',
    'evil.example',
    'x',
  )
  const address = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''))
  const property = fc.property(
    fc.oneof(
      address,
      address.map((text) => `/${text}`),
      fc.webUrl(),
    ),
    (text) => {
      const { path } = splitLocale(text)
      for (const link of [path, ...locales.flatMap((locale) => [localized(locale, path), localized(locale, text)])]) {
        const { origin } = new URL(link, shop)
        if (origin !== shop) throw new Error(`${JSON.stringify(text)} leads to ${link} at ${origin}`)
      }
    },
  )
  fc.assert(property, { numRuns: 1_000 })
  t.equal(splitLocale('/de//evil.example/x').path, '/evil.example/x')
})
