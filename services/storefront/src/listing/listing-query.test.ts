import t from 'tap'
import {
  countFilters,
  inLanguage,
  isFiltered,
  parseListingQuery,
  readPrices,
  toApiQuery,
  writeListingQuery,
} from './listing-query.ts'

const parse = (text: string) => parseListingQuery(new URLSearchParams(text))

t.test('what is chosen survives the way into an address and back', async (t) => {
  const text =
    '?q=usb+c&literal=true&attribute=brand%3AA&attribute=brand%3AB&minPrice=10&maxPrice=99.50&inStock=true&sort=-price'
  t.equal(writeListingQuery(parse(text)), text)
  t.equal(writeListingQuery(parse('')), '')
  t.equal(countFilters(parse(text)), 4, 'two brands, a price range, in stock')
})

t.test('what means nothing in an address is ignored', async (t) => {
  const query = parse('sort=upwards&attribute=nonsense&inStock=maybe&unknown=1')
  t.equal(query.sort, undefined)
  t.same(query.attributes, [])
  t.notOk(query.inStock)
  t.notOk(isFiltered(query))
})

t.test('prices are read in the language of the page and asked for in minor units of the currency', async (t) => {
  const asked = (text: string, currency: string, locale: string) =>
    toApiQuery(readPrices(parse(text), currency, locale), 'laptops', 24)
  t.match(asked('minPrice=10&maxPrice=1,299.50', 'USD', 'en'), {
    minPrice: 1000,
    maxPrice: 129_950,
    category: 'laptops',
  })
  t.match(asked('minPrice=%241299', 'USD', 'en'), { minPrice: 129_900 })
  t.match(asked('minPrice=10&maxPrice=1.299,5', 'USD', 'de'), { minPrice: 1000, maxPrice: 129_950 })
  t.match(asked('maxPrice=1,299', 'JPY', 'en'), { maxPrice: 1299 })
})

t.test('a price that is not understood is told, narrows nothing and is not counted as a filter', async (t) => {
  const read = readPrices(parse('minPrice=cheap&maxPrice=10'), 'USD', 'en')
  t.same(read.refused, { minPrice: 'cheap' })
  t.notOk('minPrice' in toApiQuery(read, undefined, 24))
  t.equal(writeListingQuery(read.query), '?maxPrice=10')
  t.notOk(isFiltered(readPrices(parse('minPrice=cheap'), 'USD', 'en').query))
})

t.test('the same choice in another language has its prices written that way', async (t) => {
  const { query, prices } = readPrices(parse('minPrice=1,299.50&q=usb'), 'USD', 'en')
  t.match(inLanguage(query, prices, 'de'), { minPrice: '1299,50', q: 'usb' })
})
