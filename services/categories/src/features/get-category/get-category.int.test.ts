import type { Category } from '@techshop/contracts/category'
import t from 'tap'
import { v7 as uuidv7 } from 'uuid'
import { applyProducts } from '../../database/product-read-model.ts'
import { startCategoriesApi } from '../../testing/categories-api.ts'

const api = await startCategoriesApi()
t.teardown(api.close)
const get = (idOrSlug: string, asking = {}) => api.ask('GET', `/api/categories/${idOrSlug}`, asking)

t.test('one category is found by its id and by its slug, with its children in order', async (t) => {
  const parent = await api.create('parent')
  await api.create('second', { parentId: parent.id, position: 5 })
  const first = await api.create('first', { parentId: parent.id, position: 2 })
  await api.create('grandchild', { parentId: first.id })
  const bySlug = await get('parent')
  t.equal(bySlug.status, 200)
  t.match(bySlug.headers.etag, /^"1-/)
  t.same(
    bySlug.body.children.map(({ slug }: Category) => slug),
    ['first', 'second'],
  )
  t.same((await get(parent.id)).body, bySlug.body)
  t.same((await get(parent.id.toUpperCase())).body, bySlug.body)
})

t.test('an id or a slug that nobody has is not found', async (t) => {
  for (const address of [uuidv7(), 'nobody', 'x'.repeat(200), '%00'])
    t.ok([400, 404].includes((await get(address)).status), address)
  t.match(await get('nobody'), { status: 404, body: { type: '/docs/problems/not-found' } })
})

t.test('a sale or a new product changes the tag but not the version, so it spoils no edit', async (t) => {
  const category = await api.create('counted')
  const before = await get('counted', { scopes: [] })
  const projected = { id: uuidv7(), version: 1, categoryId: category.id, active: true, archived: false }
  await api.db.transaction().execute((trx) => applyProducts(trx, [projected], null))
  const after = await get('counted', { scopes: [] })
  t.match(after.body, { productCount: 1, version: 1 })
  t.not(after.headers.etag, before.headers.etag)
  const edit = { body: { name: 'Edited' }, headers: { 'if-match': before.headers.etag ?? '' } }
  t.equal((await api.ask('PATCH', `/api/categories/${category.id}`, edit)).status, 200)
})

t.test('a slug that a category had before leads to the one that it has now', async (t) => {
  const rename = async (id: string, slug: string) => {
    const { headers } = await get(id, { scopes: [] })
    const edit = { body: { slug }, headers: { 'if-match': headers.etag ?? '' } }
    t.equal((await api.ask('PATCH', `/api/categories/${id}`, edit)).status, 200)
  }
  const leadsTo = async (slug: string) => {
    const { status, headers } = await get(slug, { scopes: [] })
    return [status, headers.location]
  }
  const { id } = await api.create('first-name')
  await rename(id, 'second-name')
  await rename(id, 'third-name')
  t.same(await leadsTo('first-name'), [308, '/api/categories/third-name'])
  t.same(await leadsTo('second-name'), [308, '/api/categories/third-name'])
  await api.create('first-name')
  t.equal((await leadsTo('first-name'))[0], 200, 'a slug that is used again is the new category')
  const { headers } = await get(id, { scopes: [] })
  await api.ask('DELETE', `/api/categories/${id}`, { headers: { 'if-match': headers.etag ?? '' } })
  t.equal((await leadsTo('second-name'))[0], 404, 'a category that is gone leads nowhere')
})

t.test('before its read model of the products is complete it answers 503, with when to come back', async (t) => {
  const closed = await startCategoriesApi()
  t.teardown(closed.close)
  closed.hasProducts = false
  const answer = await closed.ask('GET', '/api/categories/parent', { scopes: [] })
  t.match(answer, { status: 503, body: { type: '/docs/problems/unavailable' } })
  t.ok(answer.headers['retry-after'])
  t.equal((await closed.ask('GET', '/readyz')).status, 503)
  t.equal((await closed.ask('GET', '/livez')).status, 200)
  t.equal((await closed.ask('GET', '/api/categories/openapi.json')).status, 200)
  closed.hasProducts = true
  t.equal((await closed.ask('GET', '/api/categories/parent')).status, 404, 'from then on it knows what there is')
})
