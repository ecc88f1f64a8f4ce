import t from 'tap'
import { sampleProducts } from './sample.ts'
import { syntheticCategories, syntheticProducts } from './synthetic.ts'

const many = [...syntheticProducts(20_000)]

t.test('twenty thousand products share no slug, name or sku', async (t) => {
  t.equal(new Set(many.map(({ slug }) => slug)).size, 20_000)
  t.equal(new Set(many.map(({ name }) => name)).size, 20_000)
  const skus = many.flatMap(({ variants }) => variants.map(({ sku }) => sku))
  t.equal(new Set(skus).size, skus.length)
})

t.test('none of them takes a slug or sku of the sample', async (t) => {
  const sample = sampleProducts()
  const taken = new Set(sample.flatMap(({ slug, variants }) => [slug, ...variants.map(({ sku }) => sku)]))
  t.notOk(many.some(({ slug, variants }) => taken.has(slug) || variants.some(({ sku }) => taken.has(sku))))
})

t.test('the same products come on every run, whatever the count', async (t) => {
  t.ok(JSON.stringify([...syntheticProducts(500)]) === JSON.stringify(many.slice(0, 500)))
})

t.test('a huge catalogue is made one product at a time', async (t) => {
  const products = syntheticProducts(1_000_000_000)
  t.equal(products.next().value?.slug, many[0]?.slug)
  products.return(undefined)
})

t.test('every product refers to a known category or to none', async (t) => {
  const slugs = new Set<string | null>([null, ...syntheticCategories().map(({ slug }) => slug)])
  t.ok(many.every(({ category }) => slugs.has(category)))
  t.ok(many.some(({ category }) => category === null))
})

t.test('variants differ in exactly their options', async (t) => {
  const wrong = many.slice(0, 2_000).filter(({ options, variants }) => {
    const chosen = new Set(variants.map((variant) => JSON.stringify(variant.options)))
    const known = variants.every((variant) =>
      options.every(({ name, values }) => values.includes(variant.options[name] ?? '')),
    )
    return chosen.size !== variants.length || !known || (options.length === 0 && variants.length !== 1)
  })
  t.same(
    wrong.map(({ slug }) => slug),
    [],
  )
})

t.test('stock and the sizes of categories are spread as in a real shop', async (t) => {
  const stocks = many.flatMap(({ variants }) => variants.map(({ stock }) => stock))
  t.ok(stocks.filter((stock) => stock === 0).length > stocks.length * 0.04)
  t.ok(stocks.filter((stock) => stock > 5).length > stocks.length * 0.7)
  const sizes = [...Map.groupBy(many, ({ category }) => category).values()].map(({ length }) => length)
  t.ok(Math.max(...sizes) > 5 * Math.min(...sizes))
})
