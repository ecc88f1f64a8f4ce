import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { eventually } from '@techshop/test-kit/eventually'
import { sql } from 'kysely'
import t from 'tap'
import { createCatalogApp, saveCategory } from '../../testing/catalog-app.ts'
import {
  createCatalogDatabase,
  eventsOf,
  saveProduct,
  stockOf,
  unbalancedSkus,
} from '../../testing/catalog-database.ts'

const { db, drop } = await createCatalogDatabase()
const { service, call, tokens, close } = await createCatalogApp(db)
t.teardown(async () => {
  await close()
  await drop()
})
const token = tokens.writer
await saveCategory(db, { slug: 'laptops', name: 'Laptops' })

const product = (slug: string, given: object = {}) => ({
  slug,
  name: slug,
  variants: [{ sku: slug, price: { amount: 1000, currency: 'USD' }, stock: 5 }],
  ...given,
})
const importText = async (body: string, contentType = 'application/x-ndjson') => {
  const answer = await call('POST', '/api/products/import', { token, body, headers: { 'content-type': contentType } })
  const lines = answer.status === 200 ? answer.text.split('\n').filter(Boolean) : []
  return { ...answer, results: lines.map((line) => JSON.parse(line)) }
}
const importLines = (lines: unknown[]) =>
  importText(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))
const outcomes = (results: { line: number; outcome: string }[]) => results.map(({ line, outcome }) => [line, outcome])

t.test('products are created by slug and in their category, with an event and an author each', async (t) => {
  const { status, headers, results } = await importLines([
    product('first', { category: 'laptops', status: 'active' }),
    product('second', { category: null }),
  ])
  t.equal(status, 200)
  t.match(headers['content-type'], 'application/x-ndjson')
  t.match(results, [
    { line: 1, slug: 'first', outcome: 'created', id: String },
    { line: 2, slug: 'second', outcome: 'created', id: String },
  ])
  t.match((await call('GET', '/api/products/first')).body, { category: { slug: 'laptops' }, variants: [{ stock: 5 }] })
  t.match(await eventsOf(db, results[1].id), [{ type: 'catalog.product.changed.v1', version: 1 }])
  const change = db.selectFrom('product_changes').selectAll().where('product_id', '=', results[1].id)
  t.match(await change.execute(), [{ operation: 'importProducts', actor: 'ada' }])
  t.same(await unbalancedSkus(db), [])
})

t.test('the same file again changes nothing: no version, no event, no stock', async (t) => {
  const lines = Array.from({ length: 250 }, (_, i) => product(`same-${i}`, { category: 'laptops' }))
  t.ok((await importLines(lines)).results.every(({ outcome }) => outcome === 'created'))
  await db.updateTable('variants').set({ stock: 3 }).where('sku', '=', 'same-7').execute()
  const events = () => db.selectFrom('outbox').select(sql<number>`count(*)`.as('count')).executeTakeFirst()
  const before = await events()
  const { results } = await importLines(lines)
  t.same(
    outcomes(results),
    lines.map((_, i) => [i + 1, 'unchanged']),
  )
  t.same(await events(), before)
  t.equal(await stockOf(db, 'same-7'), 3)
  await db.updateTable('variants').set({ stock: 5 }).where('sku', '=', 'same-7').execute()
})

t.test('a changed line updates, what it leaves out stays, and stock of a known sku is ignored', async (t) => {
  await importLines([
    product('changed', { description: 'kept', attributes: { brand: 'A', ram: '8' }, category: 'laptops' }),
  ])
  const { results } = await importLines([
    product('changed', {
      name: 'Renamed',
      attributes: { brand: 'B' },
      variants: [{ sku: 'changed', price: { amount: 900, currency: 'USD' }, stock: 99 }],
    }),
  ])
  t.match(results, [{ outcome: 'updated' }])
  const { body } = await call('GET', '/api/products/changed', { token })
  t.match(body, {
    name: 'Renamed',
    description: 'kept',
    category: { slug: 'laptops' },
    version: 2,
    price: { amount: 900 },
  })
  t.same([body.attributes, body.variants[0].stock], [{ brand: 'B' }, 5])
})

t.test('a line that fails says why, and leaves the others alone', async (t) => {
  await saveProduct(db, { slug: 'owner' })
  const { results } = await importLines([
    product('good-1'),
    '{"slug": ',
    '"text"',
    { ...product('bad-shape'), colour: 'red', variants: [{ sku: 's', price: { amount: -1, currency: 'USD' } }] },
    product('import'),
    product('lost', { category: 'nowhere' }),
    product('thief', { variants: [{ sku: 'owner', price: { amount: 1, currency: 'USD' } }] }),
    '',
    product('good-2'),
    '{"slug":"nul","name":"a\\u0000b","variants":[{"sku":"nul","price":{"amount":1,"currency":"USD"}}]}',
    'x'.repeat(300_000),
    product('good-3'),
  ])
  t.same(outcomes(results), [
    [1, 'created'],
    [2, 'failed'],
    [3, 'failed'],
    [4, 'failed'],
    [5, 'failed'],
    [6, 'failed'],
    [7, 'failed'],
    [9, 'created'],
    [10, 'failed'],
    [11, 'failed'],
    [12, 'created'],
  ])
  t.match(results[1], { slug: null, detail: 'The line is not JSON.' })
  t.match(results[3], { slug: 'bad-shape', errors: [{ pointer: '/colour' }, { pointer: '/variants/0/price/amount' }] })
  t.match(results[4], { slug: 'import', errors: [{ pointer: '/slug' }] })
  t.match(results[5], { slug: 'lost', detail: 'There is no such category.', errors: [{ pointer: '/category' }] })
  t.match(results[6], { errors: [{ pointer: '/variants/0/sku' }] })
  t.match(results[8], { slug: 'nul', errors: [{ pointer: '/name' }] })
  t.match(results[9], { slug: null, detail: /longer/ })
})

t.test('a line that only the database refuses leaves the other lines of its batch alone', async (t) => {
  await sql`alter table products add constraint no_bomb check (name <> 'bomb')`.execute(db)
  const { results } = await importLines([product('calm-1'), product('bomb'), product('calm-2')])
  await sql`alter table products drop constraint no_bomb`.execute(db)
  t.same(outcomes(results), [
    [1, 'created'],
    [2, 'failed'],
    [3, 'created'],
  ])
  t.notMatch(JSON.stringify(results[1]), /constraint|check/, 'nothing of the inside is told')
})

t.test('lines of the same slug are done one after another, and the same sku goes to the first', async (t) => {
  const { results } = await importLines([
    product('again', { name: 'one' }),
    product('again', { name: 'two' }),
    product('rival-1', { variants: [{ sku: 'prize', price: { amount: 1, currency: 'USD' } }] }),
    product('rival-2', { variants: [{ sku: 'prize', price: { amount: 1, currency: 'USD' } }] }),
  ])
  t.same(outcomes(results), [
    [1, 'created'],
    [2, 'updated'],
    [3, 'created'],
    [4, 'failed'],
  ])
  t.match((await call('GET', '/api/products/again', { token })).body, { name: 'two', version: 2 })
})

t.test('a product that comes again far below is changed by the later line, whatever is under way', async (t) => {
  const lines = Array.from({ length: 450 }, (_, i) =>
    product(`far-${i % 150}`, { name: `round ${Math.floor(i / 150)}` }),
  )
  const moved = product('far-thief', { variants: [{ sku: 'far-149', price: { amount: 1, currency: 'USD' } }] })
  const { results } = await importLines([...lines, moved])
  t.same(outcomes(results), [...lines.map((_, i) => [i + 1, i < 150 ? 'created' : 'updated']), [451, 'failed']])
  t.match((await call('GET', '/api/products/far-149', { token })).body, { name: 'round 2', version: 3 })
  t.same(await unbalancedSkus(db), [])
})

t.test('two imports of the same products at once end with each product once', async (t) => {
  const lines = Array.from({ length: 300 }, (_, i) => product(`dual-${i}`))
  const both = await Promise.all([importLines(lines), importLines(lines.toReversed())])
  for (const { results } of both) {
    t.equal(results.length, 300)
    t.same(
      results.filter(({ outcome }) => outcome === 'failed'),
      [],
    )
  }
  t.equal(both.flatMap(({ results }) => results).filter(({ outcome }) => outcome === 'created').length, 300)
  t.same(await unbalancedSkus(db), [])
})

t.test('a category that is just being created is waited for', async (t) => {
  const waiting = importLines([product('patient', { category: 'late' })])
  setTimeout(() => void saveCategory(db, { slug: 'late' }), 300)
  t.match((await waiting).results, [{ outcome: 'created' }])
})

t.test('CSV rows of one slug are one product', async (t) => {
  const csv = [
    'slug,name,status,category,attribute:brand,sku,price,currency,stock,option:Size',
    'shirt,"Shirt, soft",active,laptops,Acme,shirt-s,10,USD,3,S',
    'shirt,,,,,shirt-m,11.00,,4,M',
    'hat,Hat,,,,hat,5,USD,,',
    'broken,Broken,,,,broken,"1,299",USD,,',
    'shirt,Shirt,,,,shirt-l,1,USD,,L',
  ].join('\r\n')
  const { status, results } = await importText(csv, 'text/csv; charset=utf-8')
  t.equal(status, 200)
  t.same(outcomes(results), [
    [2, 'created'],
    [4, 'created'],
    [5, 'failed'],
    [6, 'failed'],
  ])
  t.match(results[2], { slug: 'broken', errors: [{ pointer: '/variants/0/price', message: /two ways/ }] })
  t.match(results[3], { slug: 'shirt', detail: /follow each other/ })
  t.match((await call('GET', '/api/products/shirt')).body, {
    name: 'Shirt, soft',
    category: { slug: 'laptops' },
    attributes: { brand: 'Acme' },
    options: [{ name: 'Size', values: ['S', 'M'] }],
    variants: [
      { sku: 'shirt-s', stock: 3 },
      { sku: 'shirt-m', options: { Size: 'M' }, price: { amount: 1100 } },
    ],
  })
})

t.test(
  'a price of a CSV file is a decimal in the currency of the shop, or in minor units where the column says so',
  async (t) => {
    const decimal = await importText('slug,name,sku,price\nmug,Mug,mug,55\n', 'text/csv')
    t.same(outcomes(decimal.results), [[2, 'created']])
    t.match((await call('GET', '/api/products/mug', { token })).body, { price: { amount: 5500, currency: 'USD' } })
    const old = await importText('slug,name,sku,priceAmount,currency\nmug,Mug,mug,5500,USD\n', 'text/csv')
    t.same(outcomes(old.results), [[2, 'unchanged']])
    t.match(await importText('slug,name,sku,priceAmount\nmug,Mug,mug,55\n', 'text/csv'), { status: 400 })
  },
)

t.test('a CSV file is stored as its author wrote it, in any encoding, and its results name it', async (t) => {
  const bytes = Buffer.from('slug;name;sku;price\r\nmuetze;M\xfctze \x80;muetze;49,90\r\n', 'latin1')
  const send = async (body: Buffer, contentType: string) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': contentType }
    const answer = await service.inject({ method: 'POST', url: '/api/products/import', headers, payload: body })
    return { status: answer.statusCode, text: answer.body }
  }
  t.match(await send(bytes, 'text/csv'), { text: /"created".*"encoding":"windows-1252"/ })
  t.match((await call('GET', '/api/products/muetze', { token })).body, { name: 'Mütze €', price: { amount: 4990 } })
  const utf16 = Buffer.from('\ufeffslug\tname\tsku\tprice\nmuetze\tMütze €\tmuetze\t49.90\n', 'utf16le')
  t.match(await send(utf16, 'text/csv; charset=utf-16'), { text: /"unchanged".*"encoding":"utf-16le"/ })
  t.match(await send(bytes, 'text/csv; charset=utf-8'), { text: /"failed".*not utf-8/ })
  t.match(await send(bytes, 'text/csv; charset=nonsense'), { status: 415, text: /charset .*nonsense/ })
})

t.test('names that every object has are names of attributes and options like any other, save for one', async (t) => {
  const names = { constructor: 'own', toString: 'own', hasOwnProperty: 'own', valueOf: 'own' }
  const options = Object.keys(names).map((name) => ({ name, values: ['own'] }))
  const variants = [{ sku: 'odd', price: { amount: 1000, currency: 'USD' }, options: names }]
  const { results } = await importLines([product('odd', { status: 'active', attributes: names, options, variants })])
  t.same(outcomes(results), [[1, 'created']])
  const { body } = await call('GET', '/api/products/odd', { token })
  t.same([body.attributes, body.variants[0].options], [names, names])
  const found = (await call('GET', '/api/products?attribute=constructor:own&facets=true', { token })).body
  t.match(found, { items: [{ slug: 'odd' }] })
  t.match(Object.getOwnPropertyDescriptor(found.facets, 'constructor'), { value: [{ value: 'own', count: 1 }] })
  for (const format of ['text/csv', 'application/x-ndjson']) {
    const { text } = await call('GET', '/api/products/export', { token, headers: { accept: format } })
    t.ok(
      (await importText(text, format)).results.every(({ outcome }) => outcome === 'unchanged'),
      format,
    )
  }
  const missing = [{ sku: 'odd-2', price: { amount: 1, currency: 'USD' } }]
  t.match((await importLines([product('odd-2', { options, variants: missing })])).results, [
    { outcome: 'failed', errors: [{ message: 'lacks a value for "constructor"' }] },
  ])

  const poison =
    '{"slug":"p","name":"p","options":[{"name":"__proto__","values":["x"]}],"variants":[{"sku":"p","price":{"amount":1,"currency":"USD"},"options":{"__proto__":"x"}}]}'
  const refusal = { outcome: 'failed', errors: [{ pointer: '/options/0/name', message: /can't be named "__proto__"/ }] }
  t.match((await importLines([poison])).results, [refusal])
  t.match((await importText('slug,name,sku,price,option:__proto__\np,P,p,1,x\n', 'text/csv')).results, [refusal])
  t.equal(
    (await importText('slug,name,sku,price,attribute:__proto__\np,P,p,1,x\n', 'text/csv')).results[0].outcome,
    'failed',
  )
})

t.test('CSV with a wrong header is refused before anything is done', async (t) => {
  t.match(await importText('slug,name,colour\nx,X,red\n', 'text/csv'), {
    status: 400,
    body: { type: '/docs/problems/invalid-request', detail: /colour/ },
  })
})

t.test('a CSV row with a cell too few fails alone, broken quoting ends the reading where it is', async (t) => {
  const rows = ['fine,Fine,fine,1', 'short,Short', 'good,Good,good,1', 'bad,"B"ad,bad,1', 'lost,Lost,lost,1']
  const { results } = await importText(['slug,name,sku,price', ...rows, ''].join('\n'), 'text/csv')
  t.same(outcomes(results), [
    [2, 'created'],
    [3, 'failed'],
    [4, 'created'],
    [5, 'failed'],
  ])
  t.match(results[3].detail, /Reading ended here/)
})

t.test('only staff with the scope import, and only what is offered', async (t) => {
  const body = JSON.stringify(product('nobody'))
  const headers = { 'content-type': 'application/x-ndjson' }
  t.equal((await call('POST', '/api/products/import', { body, headers })).status, 401)
  t.equal((await call('POST', '/api/products/import', { body, headers, token: tokens.reader })).status, 403)
  t.equal((await importText(body, 'application/json')).status, 415)
  t.same((await importText('')).results, [])
})

t.test('results come while the import is still being sent', async (t) => {
  const url = await service.listen({ host: '127.0.0.1', port: 0 })
  const { promise: goOn, resolve: hasFirstResult } = Promise.withResolvers<void>()
  async function* body() {
    yield Buffer.from(`${JSON.stringify(product('slow-1'))}\n`)
    await goOn
    yield Buffer.from(`${JSON.stringify(product('slow-2'))}\n`)
  }
  const answer = await fetch(`${url}/api/products/import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
    body: ReadableStream.from(body()),
    duplex: 'half',
  } as RequestInit)
  let text = ''
  for await (const chunk of answer.body ?? []) {
    text += Buffer.from(chunk).toString()
    hasFirstResult()
  }
  t.same(
    outcomes(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ),
    [
      [1, 'created'],
      [2, 'created'],
    ],
  )
})

t.test('when the database goes away the answer breaks off at once; sending again is safe', async (t) => {
  const lines = [product('cut-1'), product('cut-2')].map((line) => `${JSON.stringify(line)}\n`)
  const { promise: goOn, resolve: hasFirstResult } = Promise.withResolvers<void>()
  const { promise: never, resolve: end } = Promise.withResolvers<void>()
  async function* body() {
    yield Buffer.from(lines[0] ?? '')
    await goOn
    yield Buffer.from(lines[1] ?? '')
    await never
  }
  const { port } = service.server.address() as { port: number }
  const answer = await fetch(`http://127.0.0.1:${port}/api/products/import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
    body: ReadableStream.from(body()),
    duplex: 'half',
  } as RequestInit)
  const told: string[] = []
  const reading = (async () => {
    for await (const chunk of answer.body ?? []) told.push(Buffer.from(chunk).toString())
  })()
  // Before it can happen: it may end while the transaction does.
  const brokenOff = t.rejects(reading)
  await eventually('the first line is told', () => told.length > 0)
  await db.transaction().execute(async (trx) => {
    await sql`lock table products in access exclusive mode`.execute(trx)
    hasFirstResult()
    await eventually('the second line is cut off', async () => {
      const { rows } = await sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
      return rows.length > 0
    })
  })
  await brokenOff
  end()
  t.match(told.join(''), /cut-1/)
  const again = await importText(lines.join(''))
  t.same(outcomes(again.results), [
    [1, 'unchanged'],
    [2, 'created'],
  ])
})

/** Whether nobody is connected any more, once idle connections are closed. */
const isDeserted = async () => {
  service.server.closeIdleConnections()
  return (await promisify(service.server.getConnections.bind(service.server))()) === 0
}

t.test('a sender whose CSV is broken is answered at once, and holds no connection for the rest', async (t) => {
  async function* body() {
    yield Buffer.from('slug,name,sku,price\nbad,"B"ad,bad,1\n')
    for (let megabyte = 0; megabyte < 20; megabyte += 1) yield Buffer.alloc(1_000_000, 'x\n')
  }
  const { port } = service.server.address() as { port: number }
  const answer = await fetch(`http://127.0.0.1:${port}/api/products/import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
    body: ReadableStream.from(body()),
    duplex: 'half',
  } as RequestInit)
  t.match(JSON.parse(await answer.text()), { line: 2, outcome: 'failed' })
  await eventually('the connection is gone', isDeserted)
})

t.test('a sender that hangs up loses nothing that it was told', async (t) => {
  const { port } = service.server.address() as { port: number }
  const hangUp = new AbortController()
  async function* body() {
    for (let i = 0; !hangUp.signal.aborted; i += 1) {
      yield Buffer.from(`${JSON.stringify(product(`hang-${i}`))}\n`)
      if (i % 100 === 0) await sleep(5)
    }
  }
  const told: string[] = []
  await fetch(`http://127.0.0.1:${port}/api/products/import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
    body: ReadableStream.from(body()),
    duplex: 'half',
    signal: hangUp.signal,
  } as RequestInit)
    .then(async (answer) => {
      for await (const chunk of answer.body ?? []) {
        told.push(Buffer.from(chunk).toString())
        if (told.length === 3) hangUp.abort()
      }
    })
    .catch(() => undefined)
  const slugs = told
    .join('')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line).slug)
  t.ok(slugs.length > 0)
  const kept = await db.selectFrom('products').select('slug').where('slug', 'in', slugs).execute()
  t.equal(kept.length, slugs.length)
  await eventually('the connection is noticed to be gone', isDeserted)
})
