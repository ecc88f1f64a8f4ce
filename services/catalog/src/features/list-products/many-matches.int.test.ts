// Searches that find more products than are compared.
import t from 'tap'
import { createCatalogApp } from '../../testing/catalog-app.ts'
import { createCatalogDatabase, saveProduct, variant } from '../../testing/catalog-database.ts'
import { multiplyProduct } from '../../testing/many-products.ts'

const { db, drop } = await createCatalogDatabase(8)
const { call, close } = await createCatalogApp(db)
t.teardown(async () => {
  await close()
  await drop()
})

const COUNT = 4_000
const lamp = await saveProduct(db, {
  slug: 'lamp',
  name: 'Desk lamp',
  description: 'It shines.',
  attributes: { kind: 'lamp' },
  variants: [variant('LAMP')],
})
const idOf = `overlay(md5('lamp ' || n) placing '01907' from 1 for 5)::uuid`
await multiplyProduct(db, lamp, COUNT, {
  products: {
    id: idOf,
    slug: `'lamp-' || n`,
    name: `'Desk lamp ' || n`,
    search_name: `'desk lamp ' || n`,
    search: `setweight(to_tsvector('simple', 'desk lamp ' || n), 'A') || setweight(to_tsvector('simple', 'shines'), 'D')`,
    price_amount: '1000 + n',
    attributes: `jsonb_build_object('kind', 'lamp', 'shade', (n % 3)::text)`,
  },
  variants: { product_id: idOf, sku: `'LAMP-' || n`, price_amount: '1000 + n' },
})

interface Page {
  readonly items: readonly { readonly slug: string }[]
  readonly nextCursor: string | null
}

const page = async (query: string): Promise<Page & { facets: Record<string, { value: string; count: number }[]> }> => {
  const { status, body } = await call('GET', `/api/products?${query}`)
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}

const walk = async (query: string): Promise<string[]> => {
  const slugs: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { items, nextCursor }: Page = await page(`${query}&limit=100${cursor && `&cursor=${cursor}`}`)
    slugs.push(...items.map(({ slug }) => slug))
    cursor = nextCursor
  }
  return slugs
}

t.test('a name that is what was typed comes first, however many products have the word', async (t) => {
  await saveProduct(db, { slug: 'the-lamp', name: 'Lamp' })
  t.equal((await page('q=lamp')).items[0]?.slug, 'the-lamp')
  await saveProduct(db, { slug: 'the-desk-lamp', name: 'Lamp, desk' })
  t.equal((await page('q=lamp%20desk')).items[0]?.slug, 'the-desk-lamp')
})

for (const query of ['q=lamp', 'q=lam', 'q=desk%20lamp', 'q=desk%20la', 'q=l', 'q=shines']) {
  t.test(`${query}: by relevance a hundred at least are listed, each once; by price all are`, async (t) => {
    const best = await walk(query)
    t.ok(best.length >= 100 && best.length < 1000, `${best.length} are listed`)
    t.equal(new Set(best).size, best.length, 'none twice')
    t.ok((await walk(`${query}&sort=price`)).length > COUNT)
  })
}

t.test('what few products have is found among many others', async (t) => {
  await saveProduct(db, { slug: 'torch', name: 'Torch', description: 'Brighter than a lantern.' })
  t.same(await walk('q=lantern'), ['torch'])
  t.same(await walk('q=lante'), ['torch'])
  t.same(await walk('q=torch%20lante'), ['torch'])
  t.same(await walk('q=desk%203777'), ['lamp-3777'])
  t.same((await walk('q=lamp&minPrice=3000&maxPrice=3001')).sort(), ['lamp-2000', 'lamp-2001'])
})

t.test('facets count the products of a list, and at most 1,000 of a search', async (t) => {
  t.same((await page('facets=true')).facets.kind, [{ value: 'lamp', count: COUNT + 1 }])
  t.same((await page('facets=true&q=lamp')).facets.kind, [{ value: 'lamp', count: 1_000 }])
})

t.test('a search with an attribute lists a page at least, each product with both and once', async (t) => {
  for (const query of ['q=lamp&attribute=shade:1', 'q=lam&attribute=shade:1']) {
    const best = await walk(query)
    t.ok(best.length >= 25 && best.length < 1000, `${best.length} are listed`)
    t.equal(new Set(best).size, best.length, 'none twice')
    t.same(
      best.filter((slug) => Number(slug.slice('lamp-'.length)) % 3 !== 1),
      [],
    )
  }
})

t.test('facets of an attribute count at most 1,000 products that have it', async (t) => {
  const { kind, shade } = (await page('facets=true&attribute=shade:1')).facets
  t.same(kind, [{ value: 'lamp', count: 1_000 }])
  t.equal(shade?.length, 3, 'the other values can be chosen')
})

t.test('a product with the most attributes, of the longest values, is listed and found by each', async (t) => {
  const attributes = Object.fromEntries(
    Array.from({ length: 50 }, (_, n) => [`a${n}`, `${n} ${crypto.randomUUID().repeat(9)}`.slice(0, 200)]),
  )
  const name = 'W'.repeat(200)
  await saveProduct(db, { slug: 'wordy', name, attributes })
  for (const [key, value] of Object.entries(attributes)) {
    t.same(await walk(`attribute=${key}:${encodeURIComponent(value)}&sort=name`), ['wordy'])
  }
})
