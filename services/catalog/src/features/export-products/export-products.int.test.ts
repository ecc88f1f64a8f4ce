import t from 'tap'
import { createCatalogApp, saveCategory } from '../../testing/catalog-app.ts'
import { createCatalogDatabase, saveProduct, variant, variantsOf } from '../../testing/catalog-database.ts'

const { db, drop } = await createCatalogDatabase()
const { call, tokens, close } = await createCatalogApp(db)
t.teardown(async () => {
  await close()
  await drop()
})
const token = tokens.writer
const exported = (accept?: string, query = '') =>
  call('GET', `/api/products/export${query}`, { token, headers: accept ? { accept } : {} })
const slugsOf = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).slug)

const laptops = await saveCategory(db, { slug: 'laptops' })
const doomed = await saveCategory(db, { slug: 'doomed' })
await saveProduct(db, {
  slug: 'rich',
  name: 'Rich, "quoted"\nname',
  description: 'Line one\r\nline two',
  categoryId: laptops,
  attributes: { brand: 'A;B', note: '=1+1', quoted: "'-5", lone: 'a\nb', paragraph: 'a\u2029b', carriage: 'a\rb' },
  images: [{ url: '/a,b.svg', alt: 'An "image"' }],
  options: [{ name: 'Size, EU', values: ['L', 'M', 'never used'] }],
  variants: [variant('rich-m', 2, { 'Size, EU': 'M' }), variant('rich-l', 0, { 'Size, EU': 'L' })],
})
await saveProduct(db, { slug: 'plain', status: 'draft' })
await saveProduct(db, { slug: 'orphan', categoryId: doomed, status: 'archived', ...variantsOf({ 'orphan-a': 1 }) })
await saveCategory(db, { id: doomed, slug: 'doomed', version: 2, deleted: true })
for (let i = 0; i < 600; i += 1) await saveProduct(db, { slug: `many-${i}`, attributes: { number: String(i) } })

t.test('every product is exported, with stock for information', async (t) => {
  const { status, headers, text } = await exported()
  t.equal(status, 200)
  t.match(headers, { 'content-type': 'application/x-ndjson', 'content-disposition': /products\.ndjson/ })
  const [first, ...others] = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  t.equal(others.length, 602)
  t.match(first, { slug: 'rich', category: 'laptops', variants: [{ sku: 'rich-m', stock: 2 }, { stock: 0 }] })
})

t.test('status and category choose what is exported', async (t) => {
  t.same(slugsOf((await exported(undefined, '?status=draft')).text), ['plain'])
  t.same(slugsOf((await exported(undefined, '?category=laptops')).text), ['rich'])
})

for (const [format, query] of [
  ['application/x-ndjson', ''],
  ['text/csv', ''],
  ['text/csv', '?spreadsheet=true'],
] as const) {
  t.test(`what was exported as ${format}${query} is imported as unchanged`, async (t) => {
    const { headers, text } = await exported(format, query)
    t.match(headers['content-type'], format)
    const answer = await call('POST', '/api/products/import', {
      token,
      body: text,
      headers: { 'content-type': format },
    })
    const results = answer.text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
    t.equal(results.length, 603)
    t.same(
      results.filter(({ outcome }) => outcome !== 'unchanged'),
      [],
    )
  })
}

t.test('every line break of any kind stands in quotes, so that no reader cuts a product into pieces', async (t) => {
  const { text } = await exported('text/csv', '?category=laptops')
  const outside = text.replaceAll(/"(?:[^"]|"")*"/g, '')
  t.equal(outside.split('\r\n').length, 4, 'a header, two variants, and the end')
  t.notMatch(outside.replaceAll('\r\n', ''), /[\n\v\f\r\x85\u2028\u2029]/)
})

t.test(
  'a table for spreadsheets says that it is UTF-8 and holds no formula; any other is as it is stored',
  async (t) => {
    const table = (await exported('text/csv', '?category=laptops&spreadsheet=true')).text
    t.ok(table.startsWith('\ufeff'))
    t.match(table, ",'=1+1,")
    const plain = (await exported('text/csv', '?category=laptops')).text
    t.notOk(plain.startsWith('\ufeff'))
    t.match(plain, ',=1+1,')
  },
)

t.test('prices are written as people write them', async (t) => {
  t.match((await exported('text/csv', '?category=laptops')).text, ',rich-m,10.00,USD,2,')
})

t.test('more attributes than a table can have columns are told, and are exported as NDJSON', async (t) => {
  for (let i = 0; i < 21; i += 1) {
    const attributes = Object.fromEntries(Array.from({ length: 50 }, (_, j) => [`wide${i}x${j}`, 'x']))
    await saveProduct(db, { slug: `wide-${i}`, attributes })
  }
  t.match(await exported('text/csv'), { status: 406, body: { detail: /at most 1000: take NDJSON/ } })
  t.equal((await exported()).status, 200)
})

t.test('a format that is not offered is refused, as is a caller without the scope', async (t) => {
  t.match(await exported('application/json'), { status: 406, body: { type: '/docs/problems/not-acceptable' } })
  t.equal((await call('GET', '/api/products/export')).status, 401)
  t.equal((await call('GET', '/api/products/export', { token: tokens.reader })).status, 403)
})
