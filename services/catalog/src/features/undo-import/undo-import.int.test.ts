import { PassThrough } from 'node:stream'
import { mock } from 'node:test'
import { eventually } from '@techshop/test-kit/eventually'
import { sql } from 'kysely'
import t from 'tap'
import { v7 as uuidv7 } from 'uuid'
import { SIGN_OF_LIFE_MS } from '../../database/product-imports.ts'
import { createCatalogApp, saveCategory } from '../../testing/catalog-app.ts'
import { createCatalogDatabase, saveProduct, stockOf, unbalancedSkus } from '../../testing/catalog-database.ts'

const { db, drop } = await createCatalogDatabase()
const { service, call, tokens, close } = await createCatalogApp(db)
t.teardown(async () => {
  await close()
  await drop()
})
const token = tokens.writer
await saveCategory(db, { slug: 'lights' })

const importLines = async (...lines: object[]) => {
  const body = lines.map((line) => JSON.stringify(line)).join('\n')
  const headers = { 'content-type': 'application/x-ndjson' }
  const { text } = await call('POST', '/api/products/import', { token, body, headers })
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}
const imports = async () => (await call('GET', '/api/products/import', { token })).body.items
const undo = (id: string) => call('POST', `/api/products/import/${id}/undo`, { token })
const read = async (slug: string) => (await call('GET', `/api/products/${slug}`, { token })).body
const usd = (amount: number) => ({ amount, currency: 'USD' })
const line = (slug: string, amount = 100, more: object = {}) => ({
  slug,
  name: slug,
  variants: [{ sku: slug, price: usd(amount), stock: 2 }],
  ...more,
})
/** What a reader sees of a product, apart from what every change changes. */
const withoutVersion = ({ version: _version, updatedAt: _updatedAt, ...rest }: Record<string, unknown>) => rest

t.test('an import is undone: what it changed is as it was, what it made is archived, stock stays', async (t) => {
  await saveProduct(db, {
    slug: 'lamp',
    name: 'Lamp',
    description: 'bright',
    attributes: { brand: 'Acme' },
    options: [{ name: 'Size', values: ['S', 'L'] }],
    variants: [
      { sku: 'lamp-s', options: { Size: 'S' }, price: usd(5500), stock: 7 },
      { sku: 'lamp-l', options: { Size: 'L' }, price: usd(6500), stock: 8 },
    ],
  })
  const before = await read('lamp')
  const variants = [{ sku: 'lamp-new', price: usd(55), stock: 3 }]
  await importLines(
    { slug: 'lamp', name: 'Lamb', category: 'lights', attributes: {}, options: [], variants },
    line('brand-new', 55, { status: 'active' }),
    { slug: 'lamp', name: 'Lamb!', variants },
  )
  const [done] = await imports()
  t.match(done, { actor: 'ada', created: 1, updated: 2, undoable: 2, finishedAt: String })
  t.match(await undo(done.id), { status: 200, body: { undone: 2, kept: [], remaining: 0 } })
  t.same(withoutVersion(await read('lamp')), withoutVersion(before))
  t.match(await read('brand-new'), { status: 'archived' })
  t.equal(await stockOf(db, 'lamp-s'), 7)
  t.same(await unbalancedSkus(db), [])
  t.match(await undo(done.id), { body: { undone: 0, kept: [], remaining: 0 } }, 'once more changes nothing')
})

t.test('a product that was changed since stays, and is told', async (t) => {
  await importLines(line('touched'), line('untouched'))
  await importLines(line('touched', 200))
  const [, first] = await imports()
  const touched = await read('touched')
  t.match((await undo(first.id)).body, { undone: 1, kept: [{ slug: 'touched', detail: /changed after/ }] })
  t.same(await read('touched'), touched)
})

t.test('a long import is undone in portions, each product once', async (t) => {
  await importLines(...Array.from({ length: 450 }, (_, i) => line(`many-${i}`)))
  const [long] = await imports()
  const answers = [await undo(long.id), await undo(long.id), await undo(long.id)].map(({ body }) => body)
  t.match(answers, [
    { undone: 200, remaining: 250 },
    { undone: 200, remaining: 50 },
    { undone: 50, remaining: 0 },
  ])
  t.equal((await read('many-7')).version, 2)
})

t.test('the latest five imports are kept, those that changed nothing are not', async (t) => {
  for (let i = 0; i < 7; i += 1) await importLines(line('repriced', 100 + i))
  await importLines(line('repriced', 106))
  const kept = await imports()
  t.equal(kept.length, 5)
  t.ok(kept.every(({ updated }: { updated: number }) => updated === 1))
  const { products } = await db
    .selectFrom('imported_products')
    .select(({ fn }) => fn.countAll<string>().as('products'))
    .executeTakeFirstOrThrow()
  t.ok(Number(products) <= 6, 'what older imports changed is forgotten')
  t.equal((await undo(uuidv7())).status, 404)
})

/** An import that a process has begun, whose last sign of life is so old. */
const begun = async (alive: string | null, started = '0 s') => {
  const id = uuidv7()
  await sql`
    insert into product_imports (id, actor, request_id, started_at, alive_at)
    values (${id}, 'ada', 'r', now() - ${started}::interval, now() - ${alive}::interval)`.execute(db)
  t.teardown(() => db.deleteFrom('product_imports').where('id', '=', id).execute())
  return id
}

t.test('an import that runs is not undone; one whose process has died is, a minute later', async (t) => {
  t.match(await undo(await begun('30 s')), { status: 409, body: { type: '/docs/problems/conflict' } })
  t.equal((await undo(await begun('61 s'))).status, 200)
})

t.test('an import of a version that gives no sign of life is undone when it must have ended', async (t) => {
  t.equal((await undo(await begun(null, '119 min'))).status, 409)
  t.equal((await undo(await begun(null, '121 min'))).status, 200)
})

t.test('an import that was taken for lost changes nothing more, and its sender hears of it', async (t) => {
  await importLines(line('early'))
  const stream = new PassThrough()
  const headers = { 'content-type': 'application/x-ndjson', authorization: `Bearer ${token}` }
  const answer = service.inject({ method: 'POST', url: '/api/products/import', headers, payload: stream })
  stream.write(`${JSON.stringify(line('before-loss', 100))}\n`)
  await eventually('the first line is imported', async () => (await read('before-loss')).slug === 'before-loss')
  const [running] = await imports()
  t.equal((await undo(running.id)).status, 409)
  await sql`update product_imports set alive_at = now() - interval '2 minutes' where id = ${running.id}`.execute(db)
  t.match((await undo(running.id)).body, { undone: 1, remaining: 0 })
  stream.end(`${JSON.stringify(line('after-loss', 100))}\n`)
  const results = (await answer).body.trim().split('\n')
  t.match(JSON.parse(results[1] ?? ''), { outcome: 'failed', detail: /taken for lost/ })
  t.equal((await call('GET', '/api/products/after-loss', { token })).status, 404)
})

t.test('an import gives a sign of life for as long as it goes on', async (t) => {
  mock.timers.enable({ apis: ['setInterval'] })
  t.teardown(() => mock.timers.reset())
  const stream = new PassThrough()
  const headers = { 'content-type': 'application/x-ndjson', authorization: `Bearer ${token}` }
  const answer = service.inject({ method: 'POST', url: '/api/products/import', headers, payload: stream })
  stream.write(`${JSON.stringify(line('alive'))}\n`)
  await eventually('the first line is imported', async () => (await read('alive')).slug === 'alive')
  const [{ id }] = await imports()
  await sql`update product_imports set alive_at = now() - interval '50 s' where id = ${id}`.execute(db)
  mock.timers.tick(SIGN_OF_LIFE_MS)
  await eventually('there is a sign of life', async () => {
    const { rows } = await sql`
      select from product_imports where id = ${id} and alive_at > now() - interval '20 s'`.execute(db)
    return rows.length === 1
  })
  stream.end()
  await answer
})
