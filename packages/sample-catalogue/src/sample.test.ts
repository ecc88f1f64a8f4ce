import { catalogComponents } from '@techshop/contracts/catalog-operations'
import { categoriesComponents } from '@techshop/contracts/categories-operations'
import { CategoryWrite } from '@techshop/contracts/category'
import { ProductImportLine } from '@techshop/contracts/product'
import type { AnySchemaObject } from 'ajv/dist/2020.js'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import t from 'tap'
import { sampleCategories, sampleProducts } from './sample.ts'

const products = sampleProducts()
const parents = new Set(sampleCategories.map(({ parentSlug }) => parentSlug))
const leaves = sampleCategories.filter(({ slug }) => !parents.has(slug))
const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index)

t.test('a new shop starts with at least 240 products', async (t) => {
  t.ok(products.length >= 240, `${products.length} products`)
})

t.test('categories form a tree three levels deep, parents listed before their children', async (t) => {
  const depths = new Map<string, number>()
  for (const { slug, parentSlug } of sampleCategories) {
    if (parentSlug !== null) t.ok(depths.has(parentSlug), `${slug} follows its parent`)
    depths.set(slug, parentSlug === null ? 1 : (depths.get(parentSlug) ?? 0) + 1)
  }
  t.equal(Math.max(...depths.values()), 3)
  t.same(repeated(sampleCategories.map(({ slug }) => slug)), [])
})

t.test('siblings have distinct positions', async (t) => {
  t.same(repeated(sampleCategories.map(({ parentSlug, position }) => `${parentSlug} ${position}`)), [])
})

t.test('every leaf category has at least three products, and no product hangs elsewhere', async (t) => {
  const counts = Map.groupBy(products, ({ category }) => category)
  t.same(
    leaves.filter(({ slug }) => (counts.get(slug)?.length ?? 0) < 3),
    [],
  )
  const slugs = new Set(leaves.map(({ slug }) => slug))
  t.same(
    products.filter(({ category }) => category === null || !slugs.has(category)),
    [],
  )
})

t.test('slugs, names, skus and descriptions are unique', async (t) => {
  t.same(repeated(products.map(({ slug }) => slug)), [])
  t.same(repeated(products.map(({ name }) => name)), [])
  t.same(repeated(products.map(({ description }) => description)), [])
  t.same(repeated(products.flatMap(({ variants }) => variants.map(({ sku }) => sku))), [])
})

t.test('what is chosen first is what the pictures show', async (t) => {
  const pad = products.find(({ slug }) => slug === 'thrumble-pad-one')
  t.same(
    pad?.variants.map(({ options }) => options.Color),
    ['Mint', 'Black', 'Rose'],
  )
  t.same(pad?.options, [{ name: 'Color', values: ['Mint', 'Black', 'Rose'] }])
})

t.test('slugs and skus keep to their alphabets', async (t) => {
  const skus = products.flatMap(({ variants }) => variants.map(({ sku }) => sku))
  t.same(
    products.map(({ slug }) => slug).filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)),
    [],
  )
  t.same(
    skus.filter((sku) => !/^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(sku)),
    [],
  )
})

t.test('each variant chooses exactly one known value of each option, and no two choose alike', async (t) => {
  const wrong = products.filter(({ options, variants }) => {
    const names = options.map(({ name }) => name).join()
    const fitting = variants.every(
      (variant) =>
        Object.keys(variant.options).join() === names &&
        options.every(({ name, values }) => values.includes(variant.options[name] ?? '')),
    )
    const alike = repeated(variants.map((variant) => JSON.stringify(variant.options)))
    return !fitting || alike.length > 0 || (options.length === 0 && variants.length !== 1)
  })
  t.same(
    wrong.map(({ slug }) => slug),
    [],
  )
})

t.test('each product of a category has the same attributes, brand among them', async (t) => {
  for (const [category, members] of Map.groupBy(products, ({ category }) => category)) {
    const names = new Set(members.map(({ attributes }) => Object.keys(attributes).sort().join()))
    t.equal(names.size, 1, `${category}: ${[...names].join(' / ')}`)
  }
  t.ok(products.every(({ name, attributes }) => name.startsWith(attributes.brand ?? '?')))
})

t.test('descriptions have two to four sentences', async (t) => {
  const sentences = products.map(({ description }) => description.split(/(?<=[.!?])\s/).length)
  t.ok(
    sentences.every((count) => count >= 2 && count <= 4),
    `${Math.min(...sentences)}–${Math.max(...sentences)}`,
  )
})

t.test('some variants are sold out, some are low, most are plenty', async (t) => {
  const stocks = products.flatMap(({ variants }) => variants.map(({ stock }) => stock))
  const share = (test: (stock: number) => boolean) => stocks.filter(test).length / stocks.length
  t.ok(share((stock) => stock === 0) > 0.03)
  t.ok(share((stock) => stock >= 1 && stock <= 5) > 0.05)
  t.ok(share((stock) => stock > 5) > 0.7)
})

t.test('the product of the documentation is there', async (t) => {
  const aurora = products.find(({ slug }) => slug === 'aurora-14-laptop')
  t.equal(aurora?.name, 'Aurora 14 Laptop')
  t.match(aurora?.variants[0], { sku: 'AUR-14-512', price: { amount: 129900, currency: 'USD' } })
})

t.test('the import takes every product and the categories service every category as it is', async (t) => {
  const validatorOf = (components: readonly AnySchemaObject[]) => {
    const ajv = new Ajv2020({ allErrors: true, strict: false })
    addFormats.default(ajv)
    return ajv.addSchema([...components])
  }
  const isImportLine = validatorOf(catalogComponents).compile(ProductImportLine)
  for (const product of products) t.ok(isImportLine(product), product.slug, { errors: isImportLine.errors })
  const isCategory = validatorOf(categoriesComponents).compile(CategoryWrite)
  for (const { parentSlug, ...category } of sampleCategories) {
    t.ok(isCategory(category), `${parentSlug}/${category.slug}`, { errors: isCategory.errors })
  }
})
