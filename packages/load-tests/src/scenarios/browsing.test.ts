import t from 'tap'
import { browsing, spread } from './browsing.ts'
import type { KnownProduct, Material } from './material.ts'

const product = (number: number): KnownProduct => ({
  id: `id-${number}`,
  slug: `acme-alder-${number}-laptop`,
  name: `Acme Alder A${number} Laptop`,
  category: { slug: 'laptops' },
  attributes: { brand: 'Acme & Sons' },
  price: { amount: 1000 + number },
  variants: [],
})
const products = Array.from({ length: 10 }, (_, number) => product(number))
const material: Material = { products, places: [{ cursor: 'c+1', after: 'id-4' }] }
const scenarios = new Map(browsing(material, 2).map((scenario) => [scenario.name, scenario]))

t.test('what is asked is spread over all that there is', async (t) => {
  t.same(spread([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 3), [0, 3, 6])
  t.same(spread([0, 1], 5), [0, 1])
})

t.test('a statement has the parameters of the request that it stands for', async (t) => {
  const filtered = scenarios.get('list filtered')
  t.same(filtered?.requests[0]?.path, '/api/products?attribute=brand%3AAcme%20%26%20Sons&minPrice=500&maxPrice=2000')
  t.same(filtered?.statement?.parameters[0], {
    attribute: 'brand:Acme & Sons',
    min_price: '500',
    max_price: '2000',
  })
  t.same(scenarios.get('list, deep cursor')?.requests, [{ path: '/api/products?cursor=c%2B1' }])
  t.same(scenarios.get('list, deep cursor')?.statement?.parameters, [{ after: 'id-4' }])
})

t.test('a search is for whole words, the last one perhaps a beginning', async (t) => {
  t.same(scenarios.get('search, two words')?.statement?.parameters, [
    { query: "('alder') & ('laptop':*)", whole: "('alder') & ('laptop')", typed: 'alder laptop' },
  ])
})
