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
