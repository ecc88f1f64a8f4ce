import t from 'tap'
import { type CsvRow, contradictions, csvHeader, csvRows, headerFaults, productOfCsvRows } from './product-csv.ts'

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
  t.same(productOfCsvRows([first, second]), product)
  t.same(contradictions([first, second]), [])
})

t.test('without a cell for them, options are the values that the variants use', async (t) => {
  const row = {
    slug: 'x',
    name: 'X',
    sku: 'X-1',
    priceAmount: '5',
    currency: 'USD',
    'option:Size': 'L',
    'option:Color': '',
  }
  t.match(productOfCsvRows([row, { ...row, sku: 'X-2', 'option:Size': 'S' }]), {
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
    priceAmount: '5',
    currency: 'USD',
    stock: '',
  }
  t.same(productOfCsvRows([row]), {
    slug: 'x',
    name: 'X',
    variants: [{ sku: 'X-1', price: { amount: 5, currency: 'USD' } }],
  })
})

t.test('what is no number or no JSON is left for the schema to refuse', async (t) => {
  const row = { slug: 'x', name: 'X', images: '[', sku: 'X-1', priceAmount: '5.00', currency: 'USD', stock: 'many' }
  t.match(productOfCsvRows([row]), { images: '[', variants: [{ price: { amount: '5.00' }, stock: 'many' }] })
})

t.test('later rows may repeat the product or leave it blank, but not contradict it', async (t) => {
  const row = { slug: 'x', name: 'X', description: 'd', sku: 'X-1' }
  t.same(contradictions([row, { ...row, sku: 'X-2', description: '' }]), [])
  t.same(contradictions([row, { ...row, name: 'Y' }]), ['name'])
})

t.test('a header lacks nothing, knows all its columns and has each once', async (t) => {
  t.same(headerFaults(['slug', 'name', 'sku', 'currency', 'colour', 'attribute:', 'slug']), [
    'the column "priceAmount" is missing',
    'the column "colour" is not known',
    'the column "attribute:" is not known',
    'the column "slug" is there twice',
  ])
})
