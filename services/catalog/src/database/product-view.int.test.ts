// The JSON of a product is written by PostgreSQL, where no compiler sees it: here each member is compared.
import type { Product } from '@techshop/contracts/product'
import { sql } from 'kysely'
import t from 'tap'
import { createCatalogApp, saveCategory } from '../testing/catalog-app.ts'
import { createCatalogDatabase, saveProduct, variant, variantsOf } from '../testing/catalog-database.ts'

const { db, drop } = await createCatalogDatabase()
const { call, close } = await createCatalogApp(db)
t.teardown(async () => {
  await close()
  await drop()
})

/** Whatever JSON, SQL or a template could take for its own. */
const AWKWARD = `"quoted" 'single' \\ \\n {"a":[%s, %1$s, %%]} $1 </script> \u0001 \n\t \u2028 Ünï 日本 🦊`
const moment = new Date('2026-01-02T03:04:05.600Z')

const writtenAt = (id: string) =>
  sql`update products set created_at = ${moment}, updated_at = ${moment} where id = ${id}`.execute(db)

t.test('every member of a product is sent as it was written, and no other', async (t) => {
  const categoryId = await saveCategory(db, { slug: 'awkward', name: AWKWARD })
  const content = {
    slug: 'whole',
    name: AWKWARD,
    description: AWKWARD,
    attributes: { brand: AWKWARD, weight: '1 kg' },
    images: [{ url: '/a%20b.svg', alt: AWKWARD }],
    options: [
      { name: AWKWARD, values: ['a', AWKWARD] },
      { name: 'Size', values: ['S'] },
    ],
  }
  const options = [AWKWARD, 'a'].map((value) => ({ [AWKWARD]: value, Size: 'S' }))
  const id = await saveProduct(db, {
    ...content,
    categoryId,
    variants: [variant('Whole_1', 7, options[0]), { ...variant('whole.2', 0, options[1]), price: usd(900) }],
  })
  await writtenAt(id)
  const expected: Product = {
    id,
    ...content,
    status: 'active',
    category: { id: categoryId, slug: 'awkward', name: AWKWARD },
    variants: [
      { sku: 'Whole_1', options: options[0] ?? {}, price: usd(1000), stock: 7, availability: 'in_stock' },
      { sku: 'whole.2', options: options[1] ?? {}, price: usd(900), stock: 0, availability: 'out_of_stock' },
    ],
    price: usd(900),
    availability: 'in_stock',
    version: 1,
    createdAt: moment.toISOString(),
    updatedAt: moment.toISOString(),
  }
  t.strictSame((await call('GET', '/api/products/whole')).body, expected)
  t.strictSame((await call('GET', '/api/products')).body, { items: [expected], nextCursor: null })
})

t.test('a product has what it lacks as null or as an empty list', async (t) => {
  const categoryId = await saveCategory(db, { slug: 'gone', version: 2, deleted: true })
  for (const [slug, category] of [
    ['uncategorised', null],
    ['of-a-deleted-category', categoryId],
  ] as const) {
    const id = await saveProduct(db, { slug, categoryId: category, variants: [variant(slug)] })
    await sql`update variants set archived = true where product_id = ${id}`.execute(db)
    t.match(
      (await call('GET', `/api/products/${slug}`)).body,
      { category: null, description: '', images: [], options: [], variants: [], availability: 'out_of_stock' },
      slug,
    )
  }
})

t.test('stock is told as what it promises, that of a product as the best of its variants', async (t) => {
  const promises = async (slug: string, stocks: readonly number[]) => {
    await saveProduct(db, {
      slug,
      ...variantsOf(Object.fromEntries(stocks.map((stock) => [`${slug}-${stock}`, stock]))),
    })
    const { variants, availability }: Product = (await call('GET', `/api/products/${slug}`)).body
    return [...variants.map((variant) => variant.availability), availability]
  }
  t.same(await promises('plenty', [0, 1, 5, 6]), ['out_of_stock', 'low_stock', 'low_stock', 'in_stock', 'in_stock'])
  t.same(await promises('few', [5, 0]), ['low_stock', 'out_of_stock', 'low_stock'])
  t.same(await promises('none', [0]), ['out_of_stock', 'out_of_stock'])
})

const usd = (amount: number) => ({ amount, currency: 'USD' })
