import t from 'tap'
import { type CsvRow, contradictions, csvHeader, csvRows, headerFaults, productOfCsvRows } from './product-csv.ts'

const read = (rows: readonly [CsvRow, ...CsvRow[]]) => productOfCsvRows(rows, 'USD')

const product = {
  slug: 'aurora',
  name: 'Aurora, "14"',
  description: 'two\nlines',
  status: 'active' as const,
  category: 'laptops',
  attributes: { brand: 'Aurora', ram: '16 GB' },
  images: [{ url: '/a.svg', alt: 'a' }],
  options: [{ name: 'Storage', values: ['512 GB', '1 TB', 'never used'] }],
  variants: [
    { sku: 'A-1', options: { Storage: '1 TB' }, price: { amount: 100, currency: 'USD' }, stock: 3 },
    { sku: 'A-2', options: { Storage: '512 GB' }, price: { amount: 90, currency: 'USD' }, stock: 0 },
  ],
}
/** As a reader of the whole file sees a row: every column of the header is there. */
const filled = (header: string[], row: CsvRow) => Object.fromEntries(header.map((name) => [name, row[name] ?? '']))

t.test('what is written is read back as the same product', async (t) => {
  const header = csvHeader(['brand', 'color', 'ram'], ['Size', 'Storage'])
  t.same(headerFaults(header), [])
  const [first, second] = csvRows(product).map((row) => filled(header, row))
  if (!first || !second) throw new Error('two variants make two rows')
  t.equal(first.price, '1.00')
  t.same(read([first, second]), { product, faults: [] })
  t.same(contradictions(first, second), [])
})

t.test('without a cell for them, options are the values that the variants use', async (t) => {
  const row = {
    slug: 'x',
    name: 'X',
    sku: 'X-1',
    price: '5',
    currency: 'USD',
    'option:Size': 'L',
    'option:Color': '',
  }
  t.match(read([row, { ...row, sku: 'X-2', 'option:Size': 'S' }]).product, {
    options: [{ name: 'Size', values: ['L', 'S'] }],
    variants: [{ options: { Size: 'L' } }, { options: { Size: 'S' } }],
  })
})

t.test('a column that is not there leaves the member out, a blank status or category too', async (t) => {
  const row = {
    slug: 'x',
    name: 'X',
    status: '',
    category: '',
    sku: 'X-1',
    price: '5',
    currency: 'USD',
    stock: '',
  }
  t.same(read([row]).product, {
    slug: 'x',
    name: 'X',
    variants: [{ sku: 'X-1', price: { amount: 500, currency: 'USD' } }],
  })
})

t.test('what is no number or no JSON is left for the schema to refuse', async (t) => {
  const row = { slug: 'x', name: 'X', images: '[', sku: 'X-1', price: '5', stock: 'many' }
  t.match(read([row]).product, { images: '[', variants: [{ stock: 'many' }] })
})

t.test('prices are decimals of their currency, which is that of the shop where the row names none', async (t) => {
  const row = { slug: 'x', name: 'X', sku: 'X-1', price: '49.90' }
  const priceOf = (cells: CsvRow) => read([cells]).product
  t.match(priceOf(row), { variants: [{ price: { amount: 4990, currency: 'USD' } }] })
  t.match(priceOf({ ...row, currency: '' }), { variants: [{ price: { amount: 4990, currency: 'USD' } }] })
  t.match(priceOf({ ...row, price: '1.299', currency: 'KWD' }), { variants: [{ price: { amount: 1299 } }] })
  t.match(read([row, { ...row, sku: 'X-2', price: 'much' }]).faults, [
    { pointer: '/variants/1/price', message: /is not a price/ },
  ])
})

t.test('the column of old files, priceAmount, still holds minor units', async (t) => {
  const row = { slug: 'x', name: 'X', sku: 'X-1', priceAmount: '4990', currency: 'USD' }
  t.match(read([row]), { product: { variants: [{ price: { amount: 4990, currency: 'USD' } }] }, faults: [] })
  t.match(read([{ ...row, priceAmount: '49.90' }]).product, { variants: [{ price: { amount: '49.90' } }] })
  t.same(headerFaults(['slug', 'name', 'sku', 'priceAmount']), ['the column "currency" is missing'])
  t.match(headerFaults(['slug', 'name', 'sku', 'price', 'priceAmount', 'currency']), [/exclude each other/])
  t.notOk(csvHeader([], []).includes('priceAmount'))
})

t.test('names of attributes and options that objects have of their own are names like any other', async (t) => {
  const row = { slug: 'x', name: 'X', sku: 'X-1', price: '5', 'attribute:constructor': 'a', 'option:__proto__': 'b' }
  const { product: made } = read([row]) as { product: { attributes: object; variants: { options: object }[] } }
  t.same(Object.entries(made.attributes), [['constructor', 'a']])
  t.same(Object.entries(made.variants[0]?.options ?? {}), [['__proto__', 'b']])
})

t.test('later rows may repeat the product or leave it blank, but not contradict it', async (t) => {
  const row = { slug: 'x', name: 'X', description: 'd', sku: 'X-1' }
  t.same(contradictions(row, { ...row, sku: 'X-2', description: '' }), [])
  t.same(contradictions(row, { ...row, name: 'Y' }), ['name'])
})

t.test('a header lacks nothing, knows all its columns and has each once', async (t) => {
  t.same(headerFaults(['slug', 'name', 'sku', 'currency', 'colour', 'attribute:', 'slug']), [
    'the column "price" is missing',
    'the column "colour" is not known',
    'the column "attribute:" is not known',
    'the column "slug" is there twice',
  ])
  const many = Array.from({ length: 1_001 }, (_, i) => `attribute:a${i}`)
  t.same(headerFaults(many), ['there are more than 1000 columns'])
})
