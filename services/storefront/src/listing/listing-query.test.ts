import t from 'tap'
import { countFilters, isFiltered, parseListingQuery, toApiQuery, writeListingQuery } from './listing-query.ts'

const parse = (text: string) => parseListingQuery(new URLSearchParams(text))

t.test('what is chosen survives the way into an address and back', async (t) => {
  const text = '?q=usb+c&attribute=brand%3AA&attribute=brand%3AB&minPrice=10&maxPrice=99.50&inStock=true&sort=-price'
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

t.test('prices are asked for in minor units of the currency', async (t) => {
  const query = parse('minPrice=10&maxPrice=99,5')
  t.match(toApiQuery(query, 'USD', 'laptops', 24), { minPrice: 1000, maxPrice: 9950, category: 'laptops' })
  t.match(toApiQuery(query, 'JPY', undefined, 24), { minPrice: 10, maxPrice: 100 })
  t.notOk('minPrice' in toApiQuery(parse('minPrice=cheap'), 'USD', undefined, 24))
})
