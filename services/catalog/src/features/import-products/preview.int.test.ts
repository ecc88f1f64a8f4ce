import t from 'tap'
import { createCatalogApp, saveCategory } from '../../testing/catalog-app.ts'
import { createCatalogDatabase, saveProduct } from '../../testing/catalog-database.ts'

const { db, drop } = await createCatalogDatabase()
const { call, tokens, close } = await createCatalogApp(db)
t.teardown(async () => {
  await close()
  await drop()
})
const token = tokens.writer

const send = async (body: string, contentType: string, query: string) => {
  const headers = { 'content-type': contentType }
  const { text } = await call('POST', `/api/products/import${query}`, { token, body, headers })
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}
const preview = (body: string, contentType = 'text/csv') => send(body, contentType, '?preview=true')
const ndjson = (...lines: object[]) => lines.map((line) => JSON.stringify(line)).join('\n')
const usd = (amount: number) => ({ amount, currency: 'USD' })
/** Everything that a write of products may write. */
const tables = ['products', 'variants', 'stock_entries', 'product_changes', 'outbox', 'product_imports'] as const
const contents = async () =>
  Promise.all(tables.map(async (table) => JSON.stringify(await db.selectFrom(table).selectAll().execute())))

await saveCategory(db, { slug: 'lights' })
await saveProduct(db, { slug: 'lamp', name: 'Lamp', variants: [{ sku: 'lamp', price: usd(5500) }] })

const table = [
  'slug,name,category,sku,price,stock',
  'lamp,Lamp,lights,lamp,0.55,',
  'desk,Desk,,desk,129.00,4',
  'bad,Bad,nowhere,bad,1,',
  'worse,Worse,,worse,cheap,',
  '',
].join('\n')

t.test('a preview says what would be made, what would change from what to what, and what is wrong', async (t) => {
  const [lamp, desk, bad, worse] = await preview(table)
  t.match(lamp, {
    line: 2,
    outcome: 'updated',
    changes: [
      { path: ['category'], from: null, to: 'lights' },
      { path: ['variants', 'lamp', 'price'], from: usd(5500), to: usd(55) },
    ],
  })
  t.equal(lamp.changes.length, 2)
  t.match(desk, { outcome: 'created', changes: [{ path: ['name'], from: null, to: 'Desk' }] })
  t.match(desk.changes.at(-1), { path: ['variants', 'desk'], to: { price: usd(12_900), stock: 4 } })
  t.notOk('id' in desk)
  t.match(bad, { outcome: 'failed', errors: [{ pointer: '/category' }] })
  t.match(worse, { outcome: 'failed', errors: [{ pointer: '/variants/0/price' }] })
})

t.test('a preview writes nothing, and the import then does what it said', async (t) => {
  const before = await contents()
  const said = await preview(table)
  t.same(await contents(), before)
  const done = await send(table, 'text/csv', '')
  t.same(
    done.map(({ line, outcome }) => [line, outcome]),
    said.map(({ line, outcome }) => [line, outcome]),
  )
  t.ok((await preview(table)).every(({ outcome }) => outcome === 'unchanged' || outcome === 'failed'))
})

t.test('a line of a preview is seen beside the lines before it, however far above they are', async (t) => {
  const line = (slug: string, sku = slug, name = slug) => ({ slug, name, variants: [{ sku, price: usd(1) }] })
  const others = Array.from({ length: 250 }, (_, i) => line(`other-${i}`))
  const lines = [
    line('first'),
    ...others,
    line('thief', 'first'),
    line('first', 'first', 'renamed'),
    line('first', 'first', 'renamed'),
  ]
  const results = await preview(ndjson(...lines), 'application/x-ndjson')
  t.match(results.slice(-3), [
    { slug: 'thief', outcome: 'failed', errors: [{ pointer: '/variants/0/sku' }] },
    { slug: 'first', outcome: 'updated', changes: [{ path: ['name'], from: 'first', to: 'renamed' }] },
    { slug: 'first', outcome: 'unchanged' },
  ])
})
