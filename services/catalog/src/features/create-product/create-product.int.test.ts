import t from 'tap'
import { createCatalogApp, saveCategory } from '../../testing/catalog-app.ts'
import { createCatalogDatabase, eventsOf, saveProduct, unbalancedSkus } from '../../testing/catalog-database.ts'

const { db, drop } = await createCatalogDatabase()
const { call, tokens, close } = await createCatalogApp(db)
t.teardown(async () => {
  await close()
  await drop()
})
const token = tokens.writer
const laptops = await saveCategory(db, { slug: 'laptops', name: 'Laptops' })

const usd = (amount: number) => ({ amount, currency: 'USD' })
const product = (slug: string, given: object = {}) => ({
  slug,
  name: 'Aurora 14',
  variants: [{ sku: `${slug}-1`, price: usd(1000), stock: 4 }],
  ...given,
})
const create = (body: unknown, headers = {}) => call('POST', '/api/products', { token, body, headers })

t.test('a product is created, with its first stock, its event and who did it', async (t) => {
  const body = product('whole', {
    status: 'active',
    description: 'Light.',
    categoryId: laptops,
    attributes: { brand: 'Aurora' },
    images: [{ url: '/images/a.svg', alt: 'A laptop' }],
    options: [{ name: 'Storage', values: ['512 GB', '1 TB'] }],
    variants: [
      { sku: 'W-1', options: { Storage: '1 TB' }, price: usd(2000) },
      { sku: 'W-2', options: { Storage: '512 GB' }, price: usd(1000), stock: 4 },
    ],
  })
  const answer = await create(body, { 'x-request-id': 'request-77' })
  t.equal(answer.status, 201)
  const { categoryId: _, variants, ...content } = body as typeof body & { categoryId: string }
  t.match(answer.body, {
    ...content,
    category: { id: laptops, slug: 'laptops', name: 'Laptops' },
    variants: [
      { ...variants[0], stock: 0, availability: 'out_of_stock' },
      { ...variants[1], stock: 4, availability: 'low_stock' },
    ],
    price: usd(1000),
    availability: 'low_stock',
    version: 1,
  })
  const { id } = answer.body
  t.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7/)
  t.equal(answer.headers.location, `/api/products/${id}`)
  t.match(answer.headers.etag, /^"1-/)
  t.same((await call('GET', `/api/products/${id}`)).body, answer.body)
  const [event] = await eventsOf(db, id)
  t.match(event, {
    type: 'catalog.product.changed.v1',
    version: 1,
    request_id: 'request-77',
    data: { ...content, id, categoryId: laptops, createdAt: answer.body.createdAt },
  })
  t.notMatch(JSON.stringify(event?.data), 'stock')
  t.match(await db.selectFrom('product_changes').selectAll().where('product_id', '=', id).execute(), [
    { version: 1, operation: 'createProduct', actor: 'ada', request_id: 'request-77' },
  ])
  t.same(await unbalancedSkus(db), [])
})

t.test('a product without a status is a draft that nobody sees but staff', async (t) => {
  const { body } = await create(product('draft'))
  t.equal(body.status, 'draft')
  t.equal((await call('GET', '/api/products/draft')).status, 404)
  t.equal((await call('GET', '/api/products/draft', { token: tokens.reader })).status, 404)
  t.equal((await call('GET', '/api/products/draft', { token })).status, 200)
})

t.test('only staff with the scope may create', async (t) => {
  t.equal((await call('POST', '/api/products', { body: product('nope') })).status, 401)
  t.equal((await call('POST', '/api/products', { body: product('nope'), token: tokens.reader })).status, 403)
})

t.test('a body that is not valid is refused with everything that is wrong', async (t) => {
  const { status, body } = await create({
    slug: 'Not A Slug',
    variants: [{ sku: 'x', price: { amount: 1.5 } }],
    colour: 1,
  })
  t.equal(status, 400)
  t.same(body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted(), [
    '/colour',
    '/name',
    '/slug',
    '/variants/0/price/amount',
    '/variants/0/price/currency',
  ])
})

t.test('broken rules are refused with 422, all at once', async (t) => {
  const variants = [{ sku: 'R-1', price: { amount: 1, currency: 'EUR' }, options: { Size: 'L' } }]
  const { status, body } = await create(product('import', { variants }))
  t.equal(status, 422)
  t.match(body, {
    type: '/docs/problems/rule-violated',
    errors: [{ pointer: '/slug' }, { pointer: '/variants/0/price/currency' }, { pointer: '/variants/0/options/Size' }],
  })
  t.equal((await create(product('0198c0de-0000-7000-8000-000000000000'))).status, 422)
})

t.test('a slug that is taken is refused with 409', async (t) => {
  await saveProduct(db, { slug: 'taken' })
  const variants = [{ sku: 'fresh', price: usd(1) }]
  t.match(await create(product('taken', { variants })), {
    status: 409,
    body: { type: '/docs/problems/slug-taken', errors: [{ pointer: '/slug' }] },
  })
})

t.test('a sku of another product is refused with 409, even an archived one', async (t) => {
  await saveProduct(db, { slug: 'owner' })
  await db.updateTable('variants').set({ archived: true }).where('sku', '=', 'owner').execute()
  t.match(await create(product('thief', { variants: [{ sku: 'owner', price: usd(1) }] })), {
    status: 409,
    body: { type: '/docs/problems/sku-taken', errors: [{ pointer: '/variants/0/sku' }] },
  })
})

t.test('of many who create the same slug or the same sku at once exactly one succeeds', async (t) => {
  const sameSlug = await Promise.all(
    Array.from({ length: 12 }, (_, i) => create(product('race', { variants: [{ sku: `race-${i}`, price: usd(1) }] }))),
  )
  t.same(sameSlug.map(({ status }) => status).toSorted(), [201, ...Array(11).fill(409)])
  const sameSku = await Promise.all(
    Array.from({ length: 12 }, (_, i) => create(product(`race-${i}`, { variants: [{ sku: 'race', price: usd(1) }] }))),
  )
  t.same(sameSku.map(({ status }) => status).toSorted(), [201, ...Array(11).fill(409)])
})

t.test('a category that is just being created is waited for; one that never comes is refused with 422', async (t) => {
  const late = '0198c0de-1111-7000-8000-000000000000'
  const waiting = create(product('patient', { categoryId: late }))
  setTimeout(() => void saveCategory(db, { id: late, slug: 'late', name: 'Late' }), 300)
  t.match(await waiting, { status: 201, body: { category: { slug: 'late' } } })
  const never = '0198c0de-2222-7000-8000-000000000000'
  t.match(await create(product('hopeless', { categoryId: never })), {
    status: 422,
    body: { type: '/docs/problems/unknown-category', errors: [{ pointer: '/categoryId' }] },
  })
})

t.test('a deleted category shows as none', async (t) => {
  const id = await saveCategory(db, { slug: 'doomed' })
  await create(product('orphan', { categoryId: id }))
  await saveCategory(db, { id, slug: 'doomed', version: 2, deleted: true })
  t.equal((await call('GET', '/api/products/orphan', { token })).body.category, null)
})

t.test('a picture that no page could show is refused with the reason; one of an allowed origin is taken', async (t) => {
  const images = ['https://[', 'http://', 'https://evil.example/a.jpg', '//evil.example/a.jpg', '/a.svg'].map(
    (url) => ({
      url,
      alt: '',
    }),
  )
  const { status, body } = await create(product('pictured', { images }))
  t.equal(status, 422)
  t.same(
    body.errors.map(({ pointer }: { pointer: string }) => pointer),
    ['/images/0/url', '/images/1/url', '/images/2/url', '/images/3/url'],
  )
  const shown = [{ url: 'https://pictures.example/a.jpg', alt: '' }]
  t.match(await create(product('pictured', { images: shown })), { status: 201, body: { images: shown } })
})
