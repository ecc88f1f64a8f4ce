import t from 'tap'
import { v7 as uuidv7 } from 'uuid'
import { createCatalogApp, saveCategory } from '../../testing/catalog-app.ts'
import { createCatalogDatabase, saveProduct, variant } from '../../testing/catalog-database.ts'

const { db, drop } = await createCatalogDatabase()
const { call, tokens, close } = await createCatalogApp(db)
t.teardown(async () => {
  await close()
  await drop()
})

const categoryId = await saveCategory(db, { slug: 'mice' })
const priced = (slug: string, amount: number) => [{ ...variant(slug), price: { amount, currency: 'USD' } }]
const aurora = { brand: 'Aurora' }
const id = await saveProduct(db, { slug: 'this', categoryId, attributes: aurora, variants: priced('this', 5000) })
await saveProduct(db, { slug: 'far', categoryId, variants: priced('far', 90000) })
await saveProduct(db, { slug: 'near', categoryId, variants: priced('near', 5100) })
await saveProduct(db, { slug: 'both', categoryId, attributes: aurora, variants: priced('both', 70000) })
await saveProduct(db, { slug: 'brand', attributes: aurora, variants: priced('brand', 5000) })
await saveProduct(db, { slug: 'stranger', variants: priced('stranger', 5000) })
await saveProduct(db, { slug: 'draft', categoryId, status: 'draft' })

const related = (of: string, query = '', token?: string) =>
  call('GET', `/api/products/${of}/related${query}`, token ? { token } : {})
const slugs = (body: { items: { slug: string }[] }) => body.items.map(({ slug }) => slug)

t.test('neighbours share category and brand, then category, then brand; the nearest in price first', async (t) => {
  t.same(slugs((await related(id)).body), ['both', 'near', 'far', 'brand'])
  t.same(slugs((await related(id, '?limit=2')).body), ['both', 'near'])
})

t.test('a product without category and brand has no neighbours', async (t) => {
  const lonely = await saveProduct(db, { slug: 'lonely' })
  t.same((await related(lonely)).body, { items: [] })
})

t.test('the neighbours of what one may not see are not found', async (t) => {
  const hidden = await saveProduct(db, { slug: 'hidden', status: 'draft' })
  t.equal((await related(hidden)).status, 404)
  t.equal((await related(hidden, '', tokens.writer)).status, 200)
  t.equal((await related(uuidv7())).status, 404)
})
