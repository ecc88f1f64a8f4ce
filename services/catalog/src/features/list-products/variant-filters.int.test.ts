// Filters against products made up at random: lists, matches and facets are what looking at every variant tells.
import fc from 'fast-check'
import { sql } from 'kysely'
import t from 'tap'
import { createCatalogApp, saveCategory } from '../../testing/catalog-app.ts'
import { createCatalogDatabase, reserveStock } from '../../testing/catalog-database.ts'

const { db, drop } = await createCatalogDatabase(8)
const { call, tokens, close } = await createCatalogApp(db)
t.teardown(async () => {
  await close()
  await drop()
})
const computers = await saveCategory(db, { slug: 'computers' })
const laptops = await saveCategory(db, { slug: 'laptops', parentId: computers })
const phones = await saveCategory(db, { slug: 'phones' })
const categoryIds: Record<string, string> = { computers, laptops, phones }
const within: Record<string, readonly string[]> = { computers: ['computers', 'laptops'] }

interface Variant {
  readonly sku: string
  readonly options: Record<string, string>
  readonly price: number
  readonly stock: number
}

interface Product {
  readonly slug: string
  readonly status: 'active' | 'draft'
  readonly category: string | null
  readonly attributes: Record<string, string>
  readonly options: readonly { name: string; values: string[] }[]
  readonly variants: readonly Variant[]
}

interface Query {
  readonly attribute: readonly string[]
  readonly minPrice: number | undefined
  readonly maxPrice: number | undefined
  readonly inStock: boolean
  readonly category: string | undefined
  readonly q: string | undefined
  readonly sort: 'newest' | 'price' | '-price' | 'name'
}

const sizes = ['S', 'M', 'L']
const colors = ['red', 'blue']
const memories = ['16 GB', '32 GB']
const valuesOf: Record<string, readonly string[]> = {
  color: colors,
  memory: memories,
  Memory: memories,
  COLOR: colors,
  screenSize: sizes,
  screen_size: sizes,
  'Screen size': sizes,
  Größe: sizes,
  grosse: sizes,
}
const prices = [1000, 2000, 3000]

const attributes = fc.record(
  { color: fc.constantFrom(...colors), memory: fc.constantFrom(...memories), screenSize: fc.constantFrom(...sizes) },
  { requiredKeys: [] },
)

const content = (slug: string): fc.Arbitrary<Product> =>
  fc
    .record({
      status: fc.constantFrom('active', 'active', 'active', 'draft'),
      category: fc.constantFrom('computers', 'laptops', 'phones', null),
      attributes,
      names: fc.subarray(['Memory', 'COLOR', 'Screen size', 'Größe'], { maxLength: 2 }),
      variants: fc.array(
        fc.record({
          number: fc.nat(3),
          picks: fc.tuple(fc.nat(2), fc.nat(2)),
          price: fc.constantFrom(...prices),
          stock: fc.constantFrom(0, 0, 1, 9),
        }),
        { minLength: 1, maxLength: 5 },
      ),
    })
    .map(({ names, variants, status, category, attributes }) => {
      const options = names.map((name) => ({ name, values: [...(valuesOf[name] ?? [])] }))
      const made = variants.map(({ number, picks, price, stock }) => ({
        sku: `${slug}-${number}`,
        options: Object.fromEntries(
          options.map(({ name, values }, index) => [name, values[(picks[index] ?? 0) % values.length] ?? '']),
        ),
        price,
        stock,
      }))
      const bySku = new Map(made.map((variant) => [variant.sku, variant]))
      const byOptions = new Map([...bySku.values()].map((variant) => [JSON.stringify(variant.options), variant]))
      return { slug, status, category, attributes, options, variants: [...byOptions.values()] } as Product
    })

const wanted = fc
  .constantFrom('color', 'memory', 'screenSize', 'screen_size', 'grosse')
  .chain((name) => fc.constantFrom(...(valuesOf[name] ?? [])).map((value) => `${name}:${value}`))
const perhaps = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined, freq: 1 })
const price = perhaps(fc.constantFrom(1000, 1500, 2000, 3000))
const query: fc.Arbitrary<Query> = fc.record({
  attribute: fc.array(wanted, { maxLength: 2 }),
  minPrice: price,
  maxPrice: price,
  inStock: fc.boolean(),
  category: perhaps(fc.constantFrom('computers', 'laptops', 'phones')),
  q: fc.constantFrom(undefined, undefined, 'thing'),
  sort: fc.constantFrom('newest', 'price', '-price', 'name'),
})

const plain = (name: string): string => name.toLowerCase().replaceAll('ö', 'o').replaceAll('ß', 'ss')
const letters = (name: string): string => plain(name).replaceAll(/[ _]/g, '')

/** Options over attributes. */
const everythingOf = (product: Product, variant: Variant): Record<string, string> => {
  const all = { ...product.attributes }
  for (const [option, value] of Object.entries(variant.options)) {
    const same = Object.keys(product.attributes).find((name) => letters(name) === letters(option))
    all[same ?? plain(option).replaceAll(' ', '_')] = value
  }
  return all
}

const fitting = (product: Product, { attribute, minPrice, maxPrice, inStock, category }: Query): Variant[] => {
  const isPlaced = category === undefined || (within[category] ?? [category]).includes(product.category ?? '')
  if (product.status !== 'active' || !isPlaced) return []
  const byName = Map.groupBy(attribute, (pair) => pair.slice(0, pair.indexOf(':')))
  return product.variants.filter((variant) => {
    const has = everythingOf(product, variant)
    return (
      [...byName].every(([name, pairs]) => pairs.includes(`${name}:${has[name]}`)) &&
      (minPrice === undefined || variant.price >= minPrice) &&
      (maxPrice === undefined || variant.price <= maxPrice) &&
      (!inStock || variant.stock > 0)
    )
  })
}

const lowest = (variants: readonly Variant[]): number => Math.min(...variants.map((variant) => variant.price))
const availabilityOf = (variants: readonly Variant[]): string => {
  const most = Math.max(...variants.map((variant) => variant.stock))
  if (most > 5) return 'in_stock'
  return most > 0 ? 'low_stock' : 'out_of_stock'
}

/** @param products oldest first */
const expectedItems = (products: readonly Product[], asked: Query) => {
  const { attribute, minPrice, maxPrice, inStock, sort } = asked
  const isFiltered = attribute.length > 0 || minPrice !== undefined || maxPrice !== undefined || inStock
  const found = products
    .map((product, age) => ({ product, age, variants: fitting(product, asked) }))
    .filter(({ variants }) => variants.length > 0)
  const sorts = {
    newest: () => found.toSorted((a, b) => b.age - a.age),
    price: () => found.toSorted((a, b) => lowest(a.variants) - lowest(b.variants) || a.age - b.age),
    '-price': () => found.toSorted((a, b) => lowest(b.variants) - lowest(a.variants) || b.age - a.age),
    name: () => found,
  }
  return sorts[sort]().map(({ product, variants }) => ({
    slug: product.slug,
    match: isFiltered
      ? {
          skus: variants.map(({ sku }) => sku).toSorted(),
          price: { amount: lowest(variants), currency: 'USD' },
          availability: availabilityOf(variants),
        }
      : undefined,
  }))
}

const expectedFacets = (products: readonly Product[], asked: Query): Record<string, Record<string, number>> => {
  const facets: Record<string, Record<string, number>> = {}
  const filtered = new Set(asked.attribute.map((pair) => pair.slice(0, pair.indexOf(':'))))
  const count = (selection: Query, isCounted: (name: string) => boolean) => {
    for (const product of products) {
      const pairs = fitting(product, selection).flatMap((variant) => Object.entries(everythingOf(product, variant)))
      for (const pair of new Set(pairs.filter(([name]) => isCounted(name)).map((pair) => JSON.stringify(pair)))) {
        const [name, value] = JSON.parse(pair)
        facets[name] ??= {}
        facets[name][value] = (facets[name][value] ?? 0) + 1
      }
    }
  }
  count(asked, (name) => !filtered.has(name))
  for (const own of filtered) {
    const others = asked.attribute.filter((pair) => !pair.startsWith(`${own}:`))
    count({ ...asked, attribute: others }, (name) => name === own)
  }
  return facets
}

const save = async (product: Product): Promise<void> => {
  const { category, variants, ...rest } = product
  const body = {
    ...rest,
    name: `Thing ${product.slug}`,
    categoryId: category && categoryIds[category],
    variants: variants.map(({ price: amount, ...variant }) => ({ ...variant, price: { amount, currency: 'USD' } })),
  }
  const { status, text } = await call('POST', '/api/products', { body, token: tokens.writer })
  if (status !== 201) throw new Error(text)
}

/** Changes a product, and returns it as it then is: stock stays with its sku. */
const edit = async (before: Product, after: Product, stocks: Map<string, number>): Promise<Product> => {
  const { id, version } = (await call('GET', `/api/products/${before.slug}`, { token: tokens.writer })).body
  const { slug: _, category, variants, ...rest } = after
  const body = {
    ...rest,
    categoryId: category && categoryIds[category],
    attributes: {
      ...Object.fromEntries(Object.keys(before.attributes).map((name) => [name, null])),
      ...after.attributes,
    },
    variants: variants.map(({ sku, options, price: amount, stock }) => ({
      sku,
      options,
      price: { amount, currency: 'USD' },
      ...(stocks.has(sku) ? {} : { stock }),
    })),
  }
  const current = await call('GET', `/api/products/${id}`, { token: tokens.writer })
  const headers = { 'if-match': current.headers.etag ?? '' }
  const { status, text } = await call('PATCH', `/api/products/${id}`, { body, headers, token: tokens.writer })
  if (status !== 200) throw new Error(`${text} at version ${version}`)
  return {
    ...after,
    variants: variants.map((variant) => ({ ...variant, stock: stocks.get(variant.sku) ?? variant.stock })),
  }
}

const ask = async (asked: Query, more: Record<string, string>) => {
  const search = new URLSearchParams(more)
  for (const pair of asked.attribute) search.append('attribute', pair)
  for (const name of ['minPrice', 'maxPrice', 'category', 'q', 'sort'] as const) {
    if (asked[name] !== undefined) search.set(name, String(asked[name]))
  }
  if (asked.inStock) search.set('inStock', 'true')
  const { status, body, text } = await call('GET', `/api/products?${search}`, { token: tokens.reader })
  if (status !== 200) throw new Error(text)
  return body
}

type Item = { slug: string; match?: { skus: string[] } }
const summary = ({ slug, match }: Item) => ({
  slug,
  match: match && { ...match, skus: match.skus.toSorted() },
})

const walk = async (asked: Query): Promise<Item[]> => {
  const items: Item[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { items: Item[]; nextCursor: string | null } = await ask(asked, {
      limit: '2',
      ...(cursor && { cursor }),
    })
    items.push(...page.items)
    cursor = page.nextCursor
  }
  return items
}

const shop = fc.tuple(
  ...Array.from({ length: 6 }, (_, n) => fc.tuple(content(`p${n}`), fc.option(content(`p${n}`), { freq: 1 }))),
)

t.test('one variant fits all of a filter, and lists, matches and facets say the same', async (t) => {
  const property = fc.asyncProperty(shop, fc.array(query, { minLength: 12, maxLength: 12 }), async (made, queries) => {
    await sql`truncate products, variants, offers, stock_entries, product_changes cascade`.execute(db)
    const products: Product[] = []
    for (const [first, second] of made) {
      await save(first)
      const stocks = new Map(first.variants.map(({ sku, stock }) => [sku, stock]))
      products.push(second ? await edit(first, second, stocks) : first)
    }
    for (const asked of queries) {
      const { items, facets } = await ask(asked, { limit: '100', facets: 'true' })
      const told = JSON.stringify(asked)
      t.same(items.map(summary), expectedItems(products, asked), told, { products })
      t.same((await walk(asked)).map(summary), items.map(summary), `page by page: ${told}`)
      const counts = Object.entries(facets as Record<string, { value: string; count: number }[]>).map(
        ([name, values]) => [name, Object.fromEntries(values.map(({ value, count }) => [value, count]))],
      )
      t.same(Object.fromEntries(counts), expectedFacets(products, asked), `facets: ${told}`)
      const cheapestFirst = items.every(({ match, variants }: { match?: { skus: string[] }; variants: never[] }) => {
        const priceOf = new Map(
          variants.map(({ sku, price }: { sku: string; price: { amount: number } }) => [sku, price.amount]),
        )
        const amounts = (match?.skus ?? []).map((sku) => priceOf.get(sku) ?? -1)
        return amounts.every((amount, index) => index === 0 || amount >= (amounts[index - 1] ?? 0))
      })
      t.ok(cheapestFirst, `cheapest first: ${told}`)
    }
  })
  await fc.assert(property, { numRuns: 15, endOnFailure: true })
})

t.test('a product of more values than an entry of an index holds is found by each of them', async (t) => {
  const options = ['A', 'B', 'C', 'D', 'E'].map((name) => ({
    name,
    values: Array.from({ length: 50 }, (_, n) => `${name}${n}`),
  }))
  const variants = Array.from({ length: 200 }, (_, n) => ({
    sku: `many-${n}`,
    // All but the first option differ by a whole round each, so that no two variants are alike.
    options: Object.fromEntries(
      options.map(({ name }, index) => [name, `${name}${(n + index * Math.floor(n / 50)) % 50}`]),
    ),
    price: 1000 + n,
    stock: 1,
  }))
  const attributes = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`fact_${n}`, `${n}`]))
  await save({ slug: 'many', status: 'active', category: null, attributes, options, variants })
  const unfiltered = { minPrice: undefined, maxPrice: undefined, inStock: false, category: undefined, q: undefined }
  for (const { sku, options } of variants.filter((_, n) => n % 20 === 7)) {
    const attribute = Object.entries(options).map(([name, value]) => `${name.toLowerCase()}:${value}`)
    for (const asked of [
      { ...unfiltered, sort: 'newest' },
      { ...unfiltered, sort: 'name' },
      { ...unfiltered, sort: 'price', q: 'many' },
    ] as const) {
      const { items } = await ask({ ...asked, attribute }, {})
      t.same(
        items.map(summary),
        [
          {
            slug: 'many',
            match: {
              skus: [sku],
              price: { amount: variants.find((v) => v.sku === sku)?.price, currency: 'USD' },
              availability: 'low_stock',
            },
          },
        ],
        `${sku} by ${asked.sort}`,
      )
    }
  }
})

t.test('a sale writes no offer', async (t) => {
  const sku = 'sold-1'
  await save({
    slug: 'sold',
    status: 'active',
    category: null,
    attributes: {},
    options: [],
    variants: [{ sku, options: {}, price: 1000, stock: 5 }],
  })
  const written = async () => (await sql`select xmin::text, ctid::text from offers where sku = ${sku}`.execute(db)).rows
  const before = await written()
  const { reservation } = await reserveStock(db, { orderId: crypto.randomUUID(), lines: [{ sku, quantity: 2 }] })
  t.equal(reservation.state, 'reserved')
  t.same(await written(), before)
})
