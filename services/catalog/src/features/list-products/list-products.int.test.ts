import t from 'tap'
import { createCatalogApp, saveCategory } from '../../testing/catalog-app.ts'
import { createCatalogDatabase, saveProduct, variant, variantsOf } from '../../testing/catalog-database.ts'

const { db, drop } = await createCatalogDatabase()
const { call, tokens, close } = await createCatalogApp(db)
t.teardown(async () => {
  await close()
  await drop()
})

const slugsOf = (body: { items: { slug: string }[] }) => body.items.map(({ slug }) => slug)
const list = async (query: string, token?: string) => {
  const { status, body } = await call('GET', `/api/products?${query}`, token ? { token } : {})
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}
/** Slugs of all pages, read two at a time. */
const allPages = async (query: string): Promise<string[]> => {
  const slugs: string[] = []
  for (let cursor = ''; ; ) {
    const page = await list(`${query}&limit=2${cursor && `&cursor=${cursor}`}`)
    slugs.push(...slugsOf(page))
    if (page.nextCursor === null) return slugs
    cursor = page.nextCursor
  }
}

const computers = await saveCategory(db, { slug: 'computers', name: 'Computers' })
const laptops = await saveCategory(db, { slug: 'laptops', name: 'Laptops', parentId: computers })
const gaming = await saveCategory(db, { slug: 'gaming-laptops', name: 'Gaming laptops', parentId: laptops })
const phones = await saveCategory(db, { slug: 'phones', name: 'Phones' })

const usd = (amount: number) => ({ amount, currency: 'USD' })
await saveProduct(db, {
  slug: 'aurora-14',
  name: 'Aurora 14 Laptop',
  description: 'A light computer with an excellent screen.',
  categoryId: laptops,
  attributes: { brand: 'Aurora', ram: '16 GB' },
  options: [{ name: 'Storage', values: ['512 GB', '1 TB'] }],
  variants: [
    { sku: 'AUR-1T', options: { Storage: '1 TB' }, price: usd(149900), stock: 0 },
    { sku: 'AUR-512', options: { Storage: '512 GB' }, price: usd(129900), stock: 3 },
  ],
})
await saveProduct(db, {
  slug: 'borealis-17',
  name: 'Borealis 17 Gaming Laptop',
  categoryId: gaming,
  attributes: { brand: 'Borealis', ram: '32 GB' },
  variants: [{ ...variant('BOR-17', 20), price: usd(249900) }],
})
await saveProduct(db, {
  slug: 'aurora-phone',
  name: 'Aurora Phone Écran',
  description: 'Pairs with a laptop.',
  categoryId: phones,
  attributes: { brand: 'Aurora' },
  variants: [{ ...variant('AUR-PH', 0), price: usd(69900) }],
})
await saveProduct(db, { slug: 'cable', name: 'cable', variants: [{ ...variant('CAB-1', 100), price: usd(900) }] })
await saveProduct(db, { slug: 'secret', name: 'Secret Laptop', status: 'draft' })
await saveProduct(db, { slug: 'old', name: 'Old Laptop', status: 'archived' })

t.test('a plain list shows active products, newest first, each whole', async (t) => {
  const page = await list('limit=100')
  t.same(slugsOf(page), ['cable', 'aurora-phone', 'borealis-17', 'aurora-14'])
  t.equal(page.nextCursor, null)
  t.match(page.items[3], {
    slug: 'aurora-14',
    status: 'active',
    category: { id: laptops, slug: 'laptops', name: 'Laptops' },
    attributes: { brand: 'Aurora', ram: '16 GB' },
    variants: [
      { sku: 'AUR-1T', options: { Storage: '1 TB' }, price: usd(149900), stock: 0, availability: 'out_of_stock' },
      { sku: 'AUR-512', price: usd(129900), stock: 3, availability: 'low_stock' },
    ],
    price: usd(129900),
    availability: 'low_stock',
    version: 1,
  })
  t.equal(page.items[0].category, null)
})

t.test('each sort has its order, and pages of it miss nothing and repeat nothing', async (t) => {
  const orders = {
    newest: ['cable', 'aurora-phone', 'borealis-17', 'aurora-14'],
    price: ['cable', 'aurora-phone', 'aurora-14', 'borealis-17'],
    '-price': ['borealis-17', 'aurora-14', 'aurora-phone', 'cable'],
    name: ['aurora-14', 'aurora-phone', 'borealis-17', 'cable'],
    relevance: ['cable', 'aurora-phone', 'borealis-17', 'aurora-14'],
  }
  for (const [sort, order] of Object.entries(orders)) {
    t.same(slugsOf(await list(`sort=${sort}`)), order, sort)
    t.same(await allPages(`sort=${sort}`), order, `${sort}, page by page`)
  }
})

t.test('products of equal price are paged one after another', async (t) => {
  const slugs = ['tie-1', 'tie-2', 'tie-3', 'tie-4', 'tie-5']
  for (const slug of slugs) await saveProduct(db, { slug, categoryId: gaming, attributes: { tie: 'yes' } })
  t.same(await allPages('sort=price&attribute=tie:yes'), slugs)
  t.same(await allPages('sort=-price&attribute=tie:yes'), slugs.toReversed())
  t.same(await allPages('sort=price&attribute=tie:yes&category=computers'), slugs)
  await db.updateTable('products').set({ status: 'archived' }).where('slug', 'in', slugs).execute()
})

t.test('a category includes everything below it, in one order', async (t) => {
  t.same(slugsOf(await list('category=computers&sort=price')), ['aurora-14', 'borealis-17'])
  t.same(slugsOf(await list('category=gaming-laptops')), ['borealis-17'])
  t.same(await allPages('category=computers&sort=name'), ['aurora-14', 'borealis-17'])
  t.same(slugsOf(await list('category=nowhere')), [])
})

t.test('moving a category moves its products without touching them', async (t) => {
  const products = () => db.selectFrom('products').select(['id', 'version', 'updated_at']).orderBy('id').execute()
  const before = await products()
  await saveCategory(db, { id: gaming, slug: 'gaming-laptops', parentId: phones, version: 2 })
  t.same(slugsOf(await list('category=computers')), ['aurora-14'])
  t.same(slugsOf(await list('category=phones')), ['aurora-phone', 'borealis-17'])
  t.same(await products(), before)
  await saveCategory(db, { id: gaming, slug: 'gaming-laptops', name: 'Gaming laptops', parentId: laptops, version: 3 })
})

t.test('categories that stand below each other are listed and not followed for ever', async (t) => {
  const a = await saveCategory(db, { slug: 'cycle-a' })
  const b = await saveCategory(db, { slug: 'cycle-b', parentId: a })
  await saveCategory(db, { id: a, slug: 'cycle-a', parentId: b, version: 2 })
  await saveProduct(db, { slug: 'in-cycle', categoryId: b, status: 'draft' })
  t.same(slugsOf(await list('category=cycle-a&status=draft', tokens.writer)), ['in-cycle'])
})

t.test('filters by price, stock and attributes narrow the list', async (t) => {
  t.same(slugsOf(await list('minPrice=69900&maxPrice=129900&sort=price')), ['aurora-phone', 'aurora-14'])
  t.same(slugsOf(await list('inStock=true&sort=price')), ['cable', 'aurora-14', 'borealis-17'])
  t.same(slugsOf(await list('attribute=brand:Aurora&sort=price')), ['aurora-phone', 'aurora-14'])
  t.same(slugsOf(await list('attribute=brand:Aurora&attribute=brand:Borealis&attribute=ram:32%20GB')), ['borealis-17'])
  t.same(slugsOf(await list('attribute=brand:Aurora&attribute=ram:32%20GB')), [])
})

t.test('a search finds all words, begun ones and without accents too, names before descriptions', async (t) => {
  t.same(slugsOf(await list('q=laptop')), ['aurora-14', 'borealis-17', 'aurora-phone'])
  t.same(slugsOf(await list('q=AURORA%20lap')), ['aurora-14', 'aurora-phone'])
  t.same(slugsOf(await list('q=ecran')), ['aurora-phone'])
  t.same(slugsOf(await list('q=aur-512')), ['aurora-14'])
  t.same(slugsOf(await list('q=laptop&category=phones')), ['aurora-phone'])
  t.same(slugsOf(await list('q=laptop&sort=price')), ['aurora-phone', 'aurora-14', 'borealis-17'])
  t.same(await allPages('q=laptop'), slugsOf(await list('q=laptop')))
})

t.test('a name that is what was typed comes first', async (t) => {
  await saveProduct(db, { slug: 'cable-tie', name: 'Tie for a cable, cable, cable' })
  t.equal(slugsOf(await list('q=cable'))[0], 'cable')
  await db.updateTable('products').set({ status: 'archived' }).where('slug', '=', 'cable-tie').execute()
})

t.test('a search means the same however its letters are written, in every script', async (t) => {
  const named = async (slug: string, name: string) => saveProduct(db, { slug, name, variants: [variant(slug, 1)] })
  await named('kuehlschrank', 'Kühlschrank Übergröße'.normalize('NFC'))
  await named('cafetiere', 'Cafetière Noël'.normalize('NFD'))
  await named('straenge', 'STRASSENLAMPE')
  await named('jp', 'ノートパソコン 東芝')
  await named('zh', '笔记本 电脑')
  await named('ru', 'Наушники Ёлка')
  await named('emoji', 'Party 🎉 lamp 👩🏽‍💻')
  const find = async (q: string) => slugsOf(await list(`q=${encodeURIComponent(q)}`))
  for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD']) {
    t.same(await find('kühlschrank'.normalize(form)), ['kuehlschrank'], form)
    t.same(await find('CAFETIÈRE'.normalize(form)), ['cafetiere'], form)
    t.same(await find('ёлка'.normalize(form)), ['ru'], form)
    t.same(await find('ノートパソコン'.normalize(form)), ['jp'], form)
  }
  t.same(await find('ubergrosse'), ['kuehlschrank'], 'without umlauts, ß as ss')
  t.same(await find('Straßenlampe'), ['straenge'], 'ß for what is written with SS')
  t.same(await find('НАУШНИКИ'), ['ru'], 'capitals of another alphabet')
  t.same(await find('笔记'), ['zh'], 'the beginning of a word without spaces')
  t.same(await find('ｐａｒｔｙ'), ['emoji'], 'full-width letters')
  t.same(await find('party 🎉'), ['emoji'], 'a picture beside a word takes nothing away')
  t.same(await find('🎉'), [], 'a picture alone is no word')
  await db
    .updateTable('products')
    .set({ status: 'archived' })
    .where('slug', 'in', ['kuehlschrank', 'cafetiere', 'straenge', 'jp', 'zh', 'ru', 'emoji'])
    .execute()
})

t.test('where nothing has the words, those spelled alike are searched', async (t) => {
  t.same(slugsOf(await list('q=laptpo')), slugsOf(await list('q=laptop')))
  t.same(slugsOf(await list('q=borealsi&sort=price')), ['borealis-17'])
  t.same(await allPages('q=laptpo'), slugsOf(await list('q=laptpo')))
  t.same(slugsOf(await list('q=arora+laptpo')), ['aurora-14', 'aurora-phone'])
  t.same(slugsOf(await list('q=laptpo&category=phones&sort=price')), ['aurora-phone'])
  t.same((await list('q=laptpo&facets=true')).facets.brand, [
    { value: 'Aurora', count: 2 },
    { value: 'Borealis', count: 1 },
  ])
  t.same(slugsOf(await list('q=!!!')), [])
  t.same(slugsOf(await list('q=zzzzzz')), [])
})

t.test('a corrected search tells what was searched instead, and one that is literal corrects nothing', async (t) => {
  t.equal((await list('q=latpop')).correctedQuery, 'laptop')
  t.equal((await list('q=Arora+latpop+14')).correctedQuery, 'aurora laptop 14')
  t.notOk('correctedQuery' in (await list('q=laptop')))
  t.notOk('correctedQuery' in (await list('q=zzzzzz')))
  const literal = await list('q=latpop&literal=true')
  t.same([literal.items, 'correctedQuery' in literal], [[], false])
  t.same(slugsOf(await list('q=laptop&literal=true')), slugsOf(await list('q=laptop')))
  const { nextCursor } = await list('q=latpop&limit=1')
  t.equal((await list(`q=latpop&limit=1&cursor=${nextCursor}`)).correctedQuery, 'laptop', 'on every page')
  t.equal((await call('GET', `/api/products?q=latpop&literal=true&limit=1&cursor=${nextCursor}`)).status, 400)
})

t.test('where nothing has what was typed in one, its parts are searched', async (t) => {
  await saveProduct(db, { slug: 'apart', name: 'Qx model with 77', variants: [variant('APART', 1)] })
  const page = await list('q=qx77')
  t.same(slugsOf(page), ['apart'])
  t.notOk('correctedQuery' in page)
  await db.updateTable('products').set({ status: 'archived' }).where('slug', '=', 'apart').execute()
})

t.test('facets count the selection; those of a filtered attribute show what else could be chosen', async (t) => {
  const { facets } = await list('facets=true&q=laptop')
  t.same(facets.brand, [
    { value: 'Aurora', count: 2 },
    { value: 'Borealis', count: 1 },
  ])
  const narrowed = (await list('facets=true&attribute=brand:Borealis')).facets
  t.same(narrowed.brand, [
    { value: 'Aurora', count: 2 },
    { value: 'Borealis', count: 1 },
  ])
  t.same(narrowed.ram, [{ value: '32 GB', count: 1 }])
  t.notOk('facets' in (await list('q=laptop')))
})

t.test('a cursor that somebody has forged is refused, whatever stands in it', async (t) => {
  for (const sort of ['name', 'price', '-price', 'newest', 'relevance']) {
    const query = sort === 'relevance' ? `sort=${sort}&q=laptop&limit=1` : `sort=${sort}&limit=1`
    const { nextCursor } = await list(query)
    if (nextCursor === null) continue
    const [hash, ...keys] = JSON.parse(Buffer.from(nextCursor, 'base64url').toString())
    const values = ['\0', 'a\0b', '\ud800', 1e300, -1, 2 ** 53, null, [], {}, true]
    for (const [at] of keys.entries()) {
      for (const value of values) {
        const forged = Buffer.from(JSON.stringify([hash, ...keys.with(at, value)])).toString('base64url')
        const { status } = await call('GET', `/api/products?${query}&cursor=${forged}`)
        t.ok(status === 400 || status === 200, `${sort}, key ${at}, ${JSON.stringify(value)}: ${status}`)
      }
    }
  }
})

t.test('a cursor works only with the list that it came from', async (t) => {
  const { nextCursor } = await list('sort=price&limit=1')
  t.equal((await call('GET', `/api/products?sort=price&limit=3&cursor=${nextCursor}`)).status, 200)
  for (const query of [
    `sort=-price&cursor=${nextCursor}`,
    `sort=price&category=phones&cursor=${nextCursor}`,
    `sort=price&q=laptop&cursor=${nextCursor}`,
    'sort=price&cursor=rubbish',
  ]) {
    t.match(await call('GET', `/api/products?${query}`), {
      status: 400,
      body: { type: '/docs/problems/invalid-request', errors: [{ pointer: '/query/cursor' }] },
    })
  }
})

t.test('a cursor whose keys were tampered with is refused, not tried', async (t) => {
  const { nextCursor } = await list('sort=price&limit=1')
  const [hash, kind, price, id] = JSON.parse(Buffer.from(nextCursor, 'base64url').toString())
  for (const keys of [
    [hash, kind, price, 'no-uuid'],
    [hash, kind, 1.5, id],
    [hash, kind, String(price), id],
    [hash, kind, price],
    [hash, 'x', price, id],
  ]) {
    const cursor = Buffer.from(JSON.stringify(keys)).toString('base64url')
    t.equal((await call('GET', `/api/products?sort=price&cursor=${cursor}`)).status, 400)
  }
})

t.test('products whose name has no word at all can be paged through', async (t) => {
  for (const slug of ['mark-1', 'mark-2', 'mark-3'])
    await saveProduct(db, { slug, name: '???', attributes: { mark: 'y' } })
  t.same(await allPages('sort=name&attribute=mark:y'), ['mark-1', 'mark-2', 'mark-3'])
  await db.updateTable('products').set({ status: 'archived' }).where('slug', 'like', 'mark-%').execute()
})

t.test('only staff who may write see what is not active', async (t) => {
  t.equal((await call('GET', '/api/products?status=draft')).status, 401)
  t.equal((await call('GET', '/api/products?status=draft', { token: tokens.reader })).status, 403)
  t.same(slugsOf(await list('status=draft&q=secret', tokens.writer)), ['secret'])
  t.ok(slugsOf(await list('status=any&limit=100', tokens.writer)).includes('old'))
  t.notOk(slugsOf(await list('limit=100', tokens.writer)).includes('secret'))
})

t.test('only staff who may write are shown what runs out: products of which any variant has few units', async (t) => {
  t.equal((await call('GET', '/api/products?stockAtMost=3')).status, 401)
  t.equal((await call('GET', '/api/products?stockAtMost=3', { token: tokens.reader })).status, 403)
  t.same(slugsOf(await list('stockAtMost=3&sort=price', tokens.writer)), ['aurora-phone', 'aurora-14'])
  t.same(slugsOf(await list('stockAtMost=3&inStock=true&sort=price', tokens.writer)), ['aurora-14'])
})

t.test('all that is wrong with a query is said at once', async (t) => {
  const { status, body } = await call('GET', '/api/products?limit=0&minPrice=-1&attribute=brand&sort=best&unknown=1')
  t.equal(status, 400)
  t.same(body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted(), [
    '/query/attribute/0',
    '/query/limit',
    '/query/minPrice',
    '/query/sort',
    '/query/unknown',
  ])
})

t.test('the same list has the same tag, and is not sent twice', async (t) => {
  const first = await call('GET', '/api/products?sort=name')
  const tag = first.headers.etag ?? ''
  t.match(tag, /^"[^"-]+"$/)
  t.equal((await call('GET', '/api/products?sort=name', { headers: { 'if-none-match': tag } })).status, 304)
})

t.test('variants that were archived are not shown and set no price', async (t) => {
  await saveProduct(db, { slug: 'half', ...variantsOf({ 'half-a': 1, 'half-b': 1 }) })
  await db.updateTable('variants').set({ archived: true }).where('sku', '=', 'half-a').execute()
  const [half] = (await list('q=half')).items
  t.same(
    half.variants.map(({ sku }: { sku: string }) => sku),
    ['half-b'],
  )
})

t.test('a slug that a category had before stands for the category in a list, too', async (t) => {
  const id = await saveCategory(db, { slug: 'old-name' })
  for (const slug of ['renamed-1', 'renamed-2', 'renamed-3']) {
    await saveProduct(db, { slug, categoryId: id, attributes: { kind: 'renamed' } })
  }
  const slugsIn = async (query: string) => {
    const { status, body } = await call('GET', `/api/products?sort=name&${query}`)
    return status === 200 ? body.items.map(({ slug }: { slug: string }) => slug) : status
  }
  const all = ['renamed-1', 'renamed-2', 'renamed-3']
  t.same(await slugsIn('category=old-name'), all)
  await saveCategory(db, { id, slug: 'middle-name', version: 2 })
  await saveCategory(db, { id, slug: 'new-name', version: 3 })
  await saveCategory(db, { id, slug: 'never-its-name', version: 2 })
  t.same(await slugsIn('category=new-name'), all)
  t.same(await slugsIn('category=middle-name'), all)
  t.same(await slugsIn('category=never-its-name'), [], 'what came late never was its name')
  const first = (await call('GET', '/api/products?sort=name&category=old-name&limit=2&facets=true')).body
  t.same(first.facets.kind, [{ value: 'renamed', count: 3 }])
  t.same(await slugsIn(`category=old-name&cursor=${first.nextCursor}`), ['renamed-3'], 'page by page')
  t.equal(await slugsIn('category=old-name&cursor=broken'), 400)
  await saveCategory(db, { slug: 'old-name' })
  t.same(await slugsIn('category=old-name&limit=5'), [], 'a slug that is used again is the new category')
  await saveCategory(db, { id, slug: 'new-name', version: 4, deleted: true })
  t.same(await slugsIn('category=middle-name&limit=5'), [], 'a category that is gone is nowhere')
})
