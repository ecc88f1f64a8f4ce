import type { Parameters } from '../limits/reference-sql.ts'
import type { PlannedRequest } from '../load/request-text.ts'
import type { KnownProduct, Material } from './material.ts'
import type { AnswerFile, Scenario } from './scenario.ts'

/** Evenly spread over a list. */
export const spread = <Item>(items: readonly Item[], count: number): Item[] => {
  const step = Math.max(1, items.length / count)
  return Array.from({ length: Math.min(count, items.length) }, (_, index) => items[Math.floor(index * step)] as Item)
}

const distinct = <Item>(items: readonly Item[]): Item[] => [...new Set(items)]

interface Read {
  readonly path: string
  readonly parameters: Parameters
}

/** A search as catalog understands it: every word as it is, the last one perhaps not typed to its end. */
const search = (text: string): Read => {
  const words = text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const whole = words.map((word) => `('${word}')`).join(' & ')
  return {
    path: `/api/products?q=${encodeURIComponent(text)}`,
    parameters: { query: whole.replace(/\)$/, ':*)'), whole, typed: words.join(' ') },
  }
}

const filter = ({ attributes: { brand = '' }, price: { amount } }: KnownProduct): Read => {
  const [min, max] = [Math.floor(amount / 2), amount * 2]
  const attribute = encodeURIComponent(`brand:${brand}`)
  return {
    path: `/api/products?attribute=${attribute}&minPrice=${min}&maxPrice=${max}`,
    parameters: { attribute: `brand:${brand}`, min_price: String(min), max_price: String(max) },
  }
}

const lastWord = ({ name }: KnownProduct) => name.split(' ').at(-1) ?? name
/** `Brand Series Code … Noun` */
const seriesWord = ({ name }: KnownProduct) => name.split(' ').at(1) ?? name

const scenario = (name: string, statement: string, file: AnswerFile, reads: readonly Read[]): Scenario => ({
  name,
  service: 'catalog',
  requests: reads.map(({ path }): PlannedRequest => ({ path })),
  expected: 200,
  file,
  statement: { database: 'catalog', name: statement, parameters: reads.map(({ parameters }) => parameters) },
})

/**
 * Lists, searches and details of what a shop holds.
 * @param variety how many different questions are asked in turn
 */
export const browsing = ({ products, places }: Material, variety: number): Scenario[] => {
  const some = spread(products, variety)
  const categories = distinct(products.flatMap(({ category }) => category?.slug ?? []))
  const searches = (words: (product: KnownProduct) => string) => spread(distinct(some.map(words)), variety).map(search)
  return [
    scenario('list', 'list', 'list', [{ path: '/api/products', parameters: {} }]),
    scenario(
      'list by category',
      'list-category',
      'list',
      spread(categories, variety).map((category) => ({
        path: `/api/products?category=${category}`,
        parameters: { category },
      })),
    ),
    scenario('list filtered', 'list-filtered', 'list', some.map(filter)),
    scenario(
      'list, deep cursor',
      'list-after',
      'list',
      spread(places, variety).map(({ cursor, after }) => ({
        path: `/api/products?cursor=${encodeURIComponent(cursor)}`,
        parameters: { after },
      })),
    ),
    scenario('search, one word', 'search', 'list', searches(lastWord)),
    scenario(
      'search, two words',
      'search-words',
      'list',
      searches((product) => `${seriesWord(product)} ${lastWord(product)}`),
    ),
    scenario(
      'search, prefix',
      'search',
      'list',
      searches((product) => seriesWord(product).slice(0, 3)),
    ),
    scenario(
      'detail',
      'detail',
      'detail',
      some.map(({ slug }) => ({ path: `/api/products/${slug}`, parameters: { slug } })),
    ),
  ]
}
