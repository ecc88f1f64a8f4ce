import t from 'tap'
import { deConsole } from './de.console.ts'
import { de } from './de.ts'
import { enConsole } from './en.console.ts'
import { en } from './en.ts'

type Text = (...counts: number[]) => unknown

/** Every text that is made of something, by its place. */
const made = (texts: object, path: readonly string[] = []): [string, Text][] =>
  Object.entries(texts).flatMap(([name, text]): [string, Text][] => {
    if (typeof text === 'function') return [[[...path, name].join('.'), text as Text]]
    return typeof text === 'object' && text !== null ? made(text, [...path, name]) : []
  })

/** What a text says of so many; undefined when it is made of something else than numbers. */
const said = (text: Text, count: number): string | undefined => {
  try {
    return String(text(count, count, count))
  } catch {
    return undefined
  }
}

/** The texts whose words, not only whose digits, differ between one and two. */
const counting = (texts: object): Record<string, readonly [one: string, two: string]> =>
  Object.fromEntries(
    made(texts).flatMap(([place, text]) => {
      const [one, two] = [said(text, 1), said(text, 2)]
      if (one === undefined || two === undefined || one.replaceAll('1', '2') === two) return []
      return [[place, [one, two] as const]]
    }),
  )

const english = { ...counting(en), ...counting(enConsole) }
const german = { ...counting(de), ...counting(deConsole) }

t.test('one and two are told apart in German as people do', async (t) => {
  t.match(german, {
    'suggestions.count': [
      '1 Vorschlag. Mit den Pfeiltasten auswählen.',
      '2 Vorschläge. Mit den Pfeiltasten auswählen.',
    ],
    'listing.count': ['1 Produkt', '2 Produkte'],
    'product.alreadyAll': [
      'Das einzige, das wir haben, liegt in Ihrem Warenkorb.',
      'Alle 2, die wir haben, liegen in Ihrem Warenkorb.',
    ],
    'cart.takeWhatIsLeft': ['Das letzte nehmen', 'Die übrigen 2 nehmen'],
    'unsaved.problems': ['Bitte prüfen Sie 1 Feld.', 'Bitte prüfen Sie 2 Felder.'],
    'products.archiveSkus': ['1 Artikelnummer archivieren?', '2 Artikelnummern archivieren?'],
    'categories.products': ['1 Produkt', '2 Produkte'],
    'categories.notEmpty': [/1 Kategorie und 1 Produkt\./, /2 Kategorien und 2 Produkte\./],
  })
})

t.test('one and two are told apart in English as people do', async (t) => {
  t.match(english, {
    'suggestions.count': [
      '1 suggestion. Use the arrow keys to choose.',
      '2 suggestions. Use the arrow keys to choose.',
    ],
    'listing.count': ['1 product', '2 products'],
    'product.alreadyAll': ['The only one that we have is in your cart.', 'All 2 that we have are in your cart.'],
    'cart.takeWhatIsLeft': ['Take the last one', 'Take the 2 that are left'],
    'checkout.tooManyUnitsInAll': [/at most 1 piece in all/, /at most 2 pieces in all/],
    'unsaved.problems': ['1 field needs your attention.', '2 fields need your attention.'],
    'products.archiveSkus': ['Archive 1 sku?', 'Archive 2 skus?'],
    'categories.products': ['1 product', '2 products'],
    'categories.notEmpty': [/1 category and 1 product are/, /2 categories and 2 products are/],
  })
})

/** „Stück“ is one and many. */
const alikeInGerman = new Set(['checkout.tooManyUnitsInAll'])

t.test('a text that tells one from two does so in both languages', async (t) => {
  t.same(
    Object.keys(english)
      .filter((place) => !alikeInGerman.has(place))
      .sort(),
    Object.keys(german).sort(),
  )
})
