import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { createClient } from '@techshop/client'
import { type Stack, startStack } from '@techshop/local-stack/stack'
import { createTestDatabase } from '@techshop/test-kit/database'
import pg from 'pg'
import t from 'tap'
import type { RowReport } from './report.ts'

const directory = await mkdtemp(path.join(tmpdir(), 'techshop-legacy-'))
const oldDatabase = await createTestDatabase({ template: 'empty', migrate: async () => {} })
const stack: Stack = await startStack({ dataDir: path.join(directory, 'shop'), products: 1 })
t.teardown(async () => {
  await Promise.all([stack.stop(), oldDatabase.drop()])
  await rm(directory, { recursive: true, force: true })
})
const { gateway, staffToken, postgres } = stack.describe()
const shop = createClient({ baseUrl: gateway, token: staffToken })

const inOldShop = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: oldDatabase.url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
await inOldShop(await readFile(path.join(import.meta.dirname, 'old-database.fixture.sql'), 'utf8'))

const reportFile = path.join(directory, 'report.ndjson')
const environment = {
  PATH: process.env.PATH,
  LEGACY_DATABASE_URL: oldDatabase.url,
  GATEWAY_URL: gateway,
  STAFF_TOKEN: staffToken,
  ORDERS_DATABASE_URL: postgres.urls.orders,
}
const run = async (args: string[] = [], env: object = {}) => {
  const command = path.join(import.meta.dirname, 'bin/import-legacy.ts')
  const all = ['--conditions=techshop-source', command, '--report', reportFile, ...args]
  const result = await promisify(execFile)(process.execPath, all, { env: { ...environment, ...env } }).catch(
    (error) => error,
  )
  return { code: (result.code ?? 0) as number, output: `${result.stdout}${result.stderr}` }
}
const notFound = { name: 'ProblemError' }
const rows = async (): Promise<RowReport[]> =>
  (await readFile(reportFile, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
const row = async (table: string, id: number) =>
  (await rows()).find((each) => each.table === table && each.id === String(id))
const outcomesOf = async (table: string) =>
  Object.fromEntries((await rows()).filter((each) => each.table === table).map(({ id, outcome }) => [id, outcome]))

// Staff has prepared the first one: the synthetic catalogue has a category with its slug.
const expectedCategories = { 1: 'unchanged', 2: 'created', 3: 'created', 4: 'refused', 5: 'created' }
const expectedProducts = {
  ...{ 1: 'created', 2: 'created', 3: 'created', 4: 'created', 5: 'refused', 6: 'refused', 7: 'created' },
  ...{ 8: 'refused', 9: 'refused', 10: 'refused', 11: 'created' },
}
const expectedOrders = {
  ...{ 1: 'created', 2: 'created', 3: 'refused', 4: 'created', 5: 'refused', 6: 'refused', 7: 'refused' },
  ...{ 8: 'refused', 9: 'created' },
}
const allOutcomes = async () => [
  await outcomesOf('categories'),
  await outcomesOf('products'),
  await outcomesOf('orders'),
]
const statuses = ['--status', 'archived=delivered']

t.test('a dry run foretells all of it and writes nothing', async (t) => {
  const { code, output } = await run(['--dry-run', ...statuses])
  t.equal(code, 3, output)
  t.match(output, 'products: 6 created, 5 refused')
  t.same(await allOutcomes(), [expectedCategories, expectedProducts, expectedOrders])
  await t.rejects(shop.products.get('aurora-14'), notFound)
  await t.rejects(shop.categories.get('laptops-2'), notFound)
})

t.test('every row comes in, or the report says why not', async (t) => {
  const { code, output } = await run(statuses)
  t.equal(code, 3, output)
  t.same(await allOutcomes(), [expectedCategories, expectedProducts, expectedOrders])
  t.match((await row('categories', 4))?.notes, ['name must not be blank'])
  t.match((await row('products', 5))?.notes, ['price -3.00 is negative'])
  t.match((await row('products', 6))?.notes, ['price 1.005 has more than 2 decimals'])
  t.match((await row('products', 8))?.notes, ['name must not be blank'])
  t.match((await row('products', 9))?.notes, ['price is missing'])
  t.match((await row('products', 10))?.notes, ['price NaN is not a number'])
  t.match((await row('orders', 3))?.notes, [/pending is not an end/])
  t.match((await row('orders', 5))?.notes, [/customer\/email/])
  t.match((await row('orders', 6))?.notes, ['there are no items'])
  t.match((await row('orders', 7))?.notes, ['created_at null is not a time'])
  t.match((await row('orders', 8))?.notes, ['order_items 7: price 1.005 has more than 2 decimals'])
  t.match(await row('order_items', 9), { outcome: 'refused', notes: ['order 1234 is not there'] })
})

t.test('products have their price, stock and category, and an address that nobody else has', async (t) => {
  const [first, second] = await Promise.all(['aurora-14', 'aurora-14-2'].map((slug) => shop.products.get(slug)))
  t.match(first?.data, {
    category: { slug: 'laptops' },
    description: 'Thin',
    images: [{ url: '/static/aurora.png', alt: 'Aurora 14' }],
    variants: [{ sku: 'OLD-1', price: { amount: 129900, currency: 'USD' }, stock: 5 }],
  })
  t.match(second?.data, { category: { slug: 'laptops-2' }, variants: [{ sku: 'OLD-2', price: { amount: 99950 } }] })
  t.match((await shop.products.get('zolta-lodz')).data, {
    name: 'Żółta łódź 🚤',
    category: { slug: 'noutbuki', name: 'Ноутбуки' },
    price: { amount: 1999 },
  })
  t.match((await shop.products.get('drel')).data, { name: 'Дрель', category: null, price: { amount: 0 } })
  t.match((await shop.products.get('oversold')).data, { category: null, variants: [{ stock: 0 }] })
  t.match((await row('products', 7))?.notes, [/category 99 is not/, 'stock -4 can not be: none'].sort())
  t.match((await row('products', 4))?.notes, [/image cable.png is neither/])
  t.equal((await shop.categories.get('export-5')).data.name, 'Export')
})

t.test('orders have their items, their date and their end, also of products that are gone', async (t) => {
  const { id: productId } = (await shop.products.get('aurora-14')).data
  const order = await shop.orders.get((await row('orders', 1))?.newId ?? '')
  t.match(order.data, {
    status: 'delivered',
    createdAt: '2021-03-04T05:06:07.890Z',
    customer: { name: 'Zoë Ångström', email: 'zoe@example.com' },
    shippingAddress: { line1: 'Road 1 Town', city: '(not recorded)', country: 'ZZ' },
    items: [{ sku: 'OLD-1', productId, name: 'Aurora 14', quantity: 2 }],
    totals: { total: { amount: 259800, currency: 'USD' } },
  })
  t.match(await row('orders', 4), {
    notes: ['order_items 4: product 77 is gone', 'order_items 10: product null is gone'],
  })
  const ofGone = await shop.orders.get((await row('orders', 4))?.newId ?? '')
  t.match(ofGone.data, { totals: { total: { amount: 700 } }, items: [{ name: 'Product 77' }, { quantity: 2 }] })
  t.match((await shop.products.get('aurora-14')).data.variants, [{ stock: 5 }], 'history takes no stock')
})

t.test('the second time nothing changes, whatever was sold and renamed meanwhile', async (t) => {
  const before = await shop.products.get('aurora-14')
  await shop.products.update({ ...before, data: before.data }, { slug: 'renamed' })
  await shop.products.adjustStock(before.data.id, 'OLD-1', { delta: -1, reason: 'sold' })
  const renamed = (await shop.products.get('renamed')).data
  const { code, output } = await run(statuses)
  t.equal(code, 3, output)
  const outcomes = new Set((await rows()).map(({ outcome }) => outcome))
  t.same([...outcomes].sort(), ['refused', 'unchanged'])
  t.same((await shop.products.get('renamed')).data, renamed)
  t.match(await row('products', 1), { newId: before.data.id })
})

t.test('what was mended in the old shop comes in, and an update brings its prices', async (t) => {
  await inOldShop(`
    update products set price = 1.01 where id in (1, 6);
    update orders set status = 'delivered' where id = 3;`)
  await run(['--update', ...statuses])
  t.match(await row('products', 6), { outcome: 'created' })
  t.match(await row('orders', 3), { outcome: 'created' })
  t.match(await row('products', 1), { outcome: 'updated' })
  t.match((await shop.products.get('renamed')).data, { price: { amount: 101 }, variants: [{ stock: 4 }] })
})

t.test('who calls it without a token, on another database or with a command that fails is told so', async (t) => {
  t.match(await run([], { STAFF_TOKEN: '' }), { code: 1, output: 'STAFF_TOKEN is missing' })
  t.match(await run([], { LEGACY_DATABASE_URL: postgres.urls.orders }), { code: 1, output: /lacks categories.id/ })
  t.match(await run(['--orders-command', 'exit 7; #']), { code: 1, output: /ended with 7/ })
})
