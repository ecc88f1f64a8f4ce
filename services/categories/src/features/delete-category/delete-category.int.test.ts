import t from 'tap'
import { v7 as uuidv7 } from 'uuid'
import { applyProducts } from '../../database/product-read-model.ts'
import { seen, startCategoriesApi } from '../../testing/categories-api.ts'
import { eventsOf } from '../../testing/categories-database.ts'

const api = await startCategoriesApi()
t.teardown(api.close)
const remove = (category: { id: string; version: number }) =>
  api.ask('DELETE', `/api/categories/${category.id}`, { headers: seen(category) })
const putProduct = (version: number, categoryId: string, id: string, members = { active: false, archived: false }) =>
  api.db.transaction().execute((trx) => applyProducts(trx, [{ id, version, categoryId, ...members }], null))

t.test('an empty category goes, its tombstone is told, and its slug is free again', async (t) => {
  const category = await api.create('obsolete')
  const answer = await remove(category)
  t.equal(answer.status, 204)
  t.equal(answer.body, undefined)
  t.equal((await api.ask('GET', '/api/categories/obsolete', { scopes: [] })).status, 404)
  t.match(await eventsOf(api.db, category.id), [
    { type: 'categories.category.changed.v1', version: 1 },
    { type: 'categories.category.deleted.v1', version: 2, data: { id: category.id, slug: 'obsolete' } },
  ])
  t.not((await api.create('obsolete')).id, category.id)
  t.equal((await remove({ ...category, version: 2 })).status, 404, 'it is gone for good')
})

t.test('one with children stays', async (t) => {
  const parent = await api.create('parent')
  await api.create('child', { parentId: parent.id })
  t.match(await remove(parent), {
    status: 409,
    body: { type: '/docs/problems/category-not-empty', children: 1, products: 0 },
  })
})

t.test('one with products stays until the last of them is archived, drafts included', async (t) => {
  const category = await api.create('stocked')
  const id = uuidv7()
  await putProduct(1, category.id, id)
  t.match(await remove(category), { status: 409, body: { type: '/docs/problems/category-not-empty', products: 1 } })
  await putProduct(2, category.id, id, { active: false, archived: true })
  t.equal((await remove(category)).status, 204)
})

t.test('a version that is not the latest is refused', async (t) => {
  const category = await api.create('edited')
  t.match(await remove({ ...category, version: 2 }), { status: 412, body: { type: '/docs/problems/stale-version' } })
})

t.test('deleting a parent while a child is made below it leaves no orphan', async (t) => {
  for (let round = 0; round < 15; round++) {
    const parent = await api.create(`doomed-${round}`)
    const body = { slug: `late-${round}`, name: 'Late', parentId: parent.id }
    const [made, removed] = await Promise.all([api.ask('POST', '/api/categories', { body }), remove(parent)])
    t.ok(
      (made.status === 201 && removed.status === 409) || (made.status === 422 && removed.status === 204),
      `round ${round}: ${made.status} and ${removed.status}`,
    )
  }
})
