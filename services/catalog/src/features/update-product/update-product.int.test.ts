import t from 'tap'
import { v7 as uuidv7 } from 'uuid'
import { createCatalogApp, saveCategory } from '../../testing/catalog-app.ts'
import {
  createCatalogDatabase,
  eventsOf,
  reserveStock,
  saveProduct,
  stockOf,
  unbalancedSkus,
  variant,
  variantsOf,
} from '../../testing/catalog-database.ts'

const { db, drop } = await createCatalogDatabase(24)
const { call, tokens, close } = await createCatalogApp(db)
t.teardown(async () => {
  await close()
  await drop()
})
const token = tokens.writer

const read = async (id: string) => call('GET', `/api/products/${id}`, { token })
const patch = (id: string, version: number | string, body: unknown) =>
  call('PATCH', `/api/products/${id}`, {
    token,
    body,
    headers: { 'if-match': typeof version === 'number' ? `"${version}-0"` : version },
  })
/** A variant as a write names it. */
const write = (sku: string, options = {}, amount = 1000) => ({ sku, options, price: { amount, currency: 'USD' } })

t.test('what the patch names changes, the version rises, and the event tells the whole product', async (t) => {
  const categoryId = await saveCategory(db, { slug: 'screens', name: 'Screens' })
  const id = await saveProduct(db, { slug: 'plain', attributes: { brand: 'A', color: 'red' }, description: 'old' })
  const answer = await patch(id, 1, {
    name: 'New name',
    categoryId,
    description: null,
    attributes: { color: null, size: 'L' },
    variants: [write('plain', {}, 500)],
  })
  t.equal(answer.status, 200)
  t.match(answer.headers.etag, /^"2-/)
  t.match(answer.body, {
    slug: 'plain',
    name: 'New name',
    description: '',
    category: { slug: 'screens' },
    price: { amount: 500 },
    version: 2,
  })
  t.same(answer.body.attributes, { brand: 'A', size: 'L' })
  t.match((await eventsOf(db, id))[1], {
    type: 'catalog.product.changed.v1',
    version: 2,
    data: { name: 'New name', categoryId, variants: [{ sku: 'plain', price: { amount: 500 } }] },
  })
  const changes = db
    .selectFrom('product_changes')
    .select(['version', 'operation', 'actor'])
    .where('product_id', '=', id)
  t.match(await changes.orderBy('version').execute(), [{}, { version: 2, operation: 'updateProduct', actor: 'ada' }])
  t.same((await call('GET', '/api/products?q=new+name')).body.items.length, 1, 'it is found under its new name')
})

t.test('a patch is merged as RFC 7396 says: null removes, objects merge, arrays replace, the rest stays', async (t) => {
  const original = {
    attributes: { brand: 'A', color: 'red' },
    description: 'old',
    images: [{ url: '/a.svg', alt: 'a' }],
  }
  const cases: [string, object, object][] = [
    ['a member that is left out stays', { name: 'N' }, { ...original, name: 'N' }],
    ['null resets a member', { description: null, images: null }, { ...original, description: '', images: [] }],
    ['null removes a member of an object', { attributes: { color: null } }, { attributes: { brand: 'A' } }],
    ['null for what is not there changes nothing', { attributes: { size: null } }, original],
    ['objects merge', { attributes: { size: 'L' } }, { attributes: { brand: 'A', color: 'red', size: 'L' } }],
    [
      'an object can lose, change and gain at once',
      { attributes: { brand: null, color: 'blue', size: 'S' } },
      { attributes: { color: 'blue', size: 'S' } },
    ],
    ['an object can be removed whole', { attributes: null }, { attributes: {} }],
    [
      'an array replaces the old one',
      { images: [{ url: '/b.svg', alt: 'b' }] },
      { images: [{ url: '/b.svg', alt: 'b' }] },
    ],
    ['an empty object merges nothing', { attributes: {} }, original],
  ]
  for (const [index, [rule, change, expected]] of cases.entries()) {
    const id = await saveProduct(db, { slug: `merge-${index}`, variants: [variant(`MERGE-${index}`, 1)], ...original })
    const answer = await patch(id, 1, change)
    t.equal(answer.status, 200, rule)
    for (const [member, value] of Object.entries(expected)) t.strictSame(answer.body[member], value, rule)
    t.strictSame((await read(id)).body, answer.body, 'and is read so')
  }
  const id = await saveProduct(db, { slug: 'merge-refused' })
  t.equal((await patch(id, 1, { name: null })).status, 400, 'what cannot be missing cannot be removed')
  t.equal((await patch(id, 1, [])).status, 400, 'a patch is an object')
})

t.test('a change of nothing keeps version, tag and events', async (t) => {
  const id = await saveProduct(db, { slug: 'same' })
  const before = await read(id)
  const answer = await patch(id, before.headers.etag ?? '', { name: 'same', variants: [write('same')] })
  t.same(answer.body, before.body)
  t.equal(answer.headers.etag, before.headers.etag)
  t.equal((await eventsOf(db, id)).length, 1)
})

t.test('without If-Match nothing is changed, nor with an old one', async (t) => {
  const id = await saveProduct(db, { slug: 'guarded' })
  const unconditional = await call('PATCH', `/api/products/${id}`, { token, body: { name: 'x' } })
  t.match(unconditional, { status: 428, body: { type: '/docs/problems/precondition-required' } })
  t.equal((await patch(id, 1, { name: 'first' })).status, 200)
  t.match(await patch(id, 1, { name: 'second' }), { status: 412, body: { type: '/docs/problems/stale-version' } })
  t.equal((await read(id)).body.name, 'first')
})

t.test('a sale does not spoil the tag that an editor holds', async (t) => {
  const id = await saveProduct(db, { slug: 'selling', ...variantsOf({ selling: 5 }) })
  const { etag = '' } = (await read(id)).headers
  await reserveStock(db, { orderId: uuidv7(), lines: [{ sku: 'selling', quantity: 1 }] })
  t.match(await patch(id, etag, { name: 'Sold well' }), { status: 200, body: { variants: [{ stock: 4 }] } })
})

t.test('of many who change the same version at once exactly one succeeds', async (t) => {
  const id = await saveProduct(db, { slug: 'contended' })
  const editors = Array.from({ length: 20 }, (_, i) => ({ name: `editor ${i}` }))
  const answers = await Promise.all(editors.map((edit) => patch(id, 1, edit)))
  t.same(answers.map(({ status }) => status).toSorted(), [200, ...Array(19).fill(412)])
  const winner = answers.find(({ status }) => status === 200)
  t.equal((await read(id)).body.name, winner?.body.name)
  t.equal((await eventsOf(db, id)).length, 2)
})

t.test('edits and sales at the same moment lose neither', async (t) => {
  const id = await saveProduct(db, { slug: 'busy', ...variantsOf({ 'busy-a': 100, 'busy-b': 100 }) })
  const sale = () =>
    reserveStock(db, {
      orderId: uuidv7(),
      lines: [
        { sku: 'busy-b', quantity: 1 },
        { sku: 'busy-a', quantity: 1 },
      ],
    })
  const edit = async () => {
    for (let version = 1; version <= 15; version += 1) {
      const variants = ['busy-b', 'busy-a'].slice(0, 1 + (version % 2))
      const options = [{ name: 'Kind', values: ['busy-a', 'busy-b'] }]
      const body = { options, variants: variants.map((sku) => write(sku, { Kind: sku }, 1000 + version)) }
      t.equal((await patch(id, version, body)).status, 200)
    }
  }
  const [, ...outcomes] = await Promise.all([edit(), ...Array.from({ length: 60 }, sale)])
  const sold = outcomes.filter(({ reservation }) => reservation.state === 'reserved').length
  t.same([await stockOf(db, 'busy-a'), await stockOf(db, 'busy-b')], [100 - sold, 100 - sold])
  t.match((await read(id)).body, { version: 16, price: { amount: 1015 } })
  t.same(await unbalancedSkus(db), [])
})

t.test('a sku that is left out is archived, and comes back with its stock as it was', async (t) => {
  const id = await saveProduct(db, { slug: 'swap', ...variantsOf({ 'swap-a': 5, 'swap-b': 7 }) })
  const only = await patch(id, 1, { variants: [write('swap-b', { Kind: 'swap-b' })] })
  t.same(
    only.body.variants.map(({ sku }: { sku: string }) => sku),
    ['swap-b'],
  )
  t.equal(await stockOf(db, 'swap-a'), 5)
  const both = [write('swap-b', { Kind: 'swap-b' }), write('swap-a', { Kind: 'swap-a' })]
  const again = await patch(id, 2, { variants: both })
  t.match(again.body.variants, [
    { sku: 'swap-b', stock: 7 },
    { sku: 'swap-a', stock: 5 },
  ])
  t.same(await unbalancedSkus(db), [])
})

t.test('stock of a sku that exists is refused, of a new one it is the first entry', async (t) => {
  const id = await saveProduct(db, { slug: 'stocked', ...variantsOf({ 'stocked-a': 5 }) })
  const options = [{ name: 'Kind', values: ['stocked-a', 'stocked-b'] }]
  const known = { ...write('stocked-a', { Kind: 'stocked-a' }), stock: 9 }
  t.match(await patch(id, 1, { options, variants: [known] }), {
    status: 422,
    body: { type: '/docs/problems/rule-violated', errors: [{ pointer: '/variants/0/stock' }] },
  })
  const added = { ...variant('stocked-b', 3, { Kind: 'stocked-b' }) }
  const variants = [write('stocked-a', { Kind: 'stocked-a' }), added]
  t.equal((await patch(id, 1, { options, variants })).status, 200)
  t.equal(await stockOf(db, 'stocked-b'), 3)
  t.same(await unbalancedSkus(db), [])
})

t.test('a sku or a slug of another product is refused with 409', async (t) => {
  const id = await saveProduct(db, { slug: 'mine' })
  await saveProduct(db, { slug: 'theirs' })
  t.match(await patch(id, 1, { variants: [write('theirs')] }), {
    status: 409,
    body: { type: '/docs/problems/sku-taken' },
  })
  t.match(await patch(id, 1, { slug: 'theirs' }), { status: 409, body: { type: '/docs/problems/slug-taken' } })
})

t.test('a product that is not there is not found', async (t) => {
  t.equal((await patch(uuidv7(), 1, { name: 'x' })).status, 404)
  t.equal((await patch('no-uuid', 1, { name: 'x' })).status, 400)
})
