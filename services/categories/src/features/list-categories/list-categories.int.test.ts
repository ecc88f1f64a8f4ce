import type { Category } from '@techshop/contracts/category'
import { sql } from 'kysely'
import t from 'tap'
import { v7 as uuidv7 } from 'uuid'
import { applyProducts } from '../../database/product-read-model.ts'
import { startCategoriesApi } from '../../testing/categories-api.ts'

const api = await startCategoriesApi()
t.teardown(api.close)
const list = (query = '') => api.ask('GET', `/api/categories${query}`)
const putProduct = (categoryId: string | null, members = { active: true, archived: false }) =>
  api.db
    .transaction()
    .execute((trx) => applyProducts(trx, [{ id: uuidv7(), version: 1, categoryId, ...members }], null))

t.test('all categories come flat, in the order of creation, with path and count', async (t) => {
  const computers = await api.create('computers')
  const laptops = await api.create('laptops', { parentId: computers.id })
  const gaming = await api.create('gaming', { parentId: laptops.id })
  await api.create('phones')
  for (const { id } of [laptops, gaming, gaming]) await putProduct(id)
  await putProduct(gaming.id, { active: false, archived: false })
  await putProduct(null)
  // The answer may be a second old, so staff asks, who always gets the truth.
  const { body } = await api.ask('GET', '/api/categories', { scopes: ['categories:write'] })
  const shown = body.items.map((it: Category) => [it.slug, it.productCount, it.path.map(({ slug }) => slug).join('/')])
  t.same(shown, [
    ['computers', 3, 'computers'],
    ['laptops', 3, 'computers/laptops'],
    ['gaming', 2, 'computers/laptops/gaming'],
    ['phones', 0, 'phones'],
  ])
  t.equal(body.nextCursor, null)
})

t.test('pages follow each other without gap or repetition', async (t) => {
  const slugs: string[] = []
  let query = '?limit=3'
  for (;;) {
    const { body } = await list(query)
    slugs.push(...body.items.map(({ slug }: Category) => slug))
    if (body.nextCursor === null) break
    query = `?limit=3&cursor=${body.nextCursor}`
  }
  t.same(slugs, ['computers', 'laptops', 'gaming', 'phones'])
})

t.test('a cursor that no page has answered is refused', async (t) => {
  t.match(await list('?cursor=abc'), { status: 400, body: { errors: [{ pointer: '/query/cursor' }] } })
})

t.test('an unchanged list is not sent again', async (t) => {
  const { headers } = await list('?limit=2')
  t.match(headers, { 'cache-control': 'public, max-age=0, s-maxage=1' })
  t.equal(
    (await api.ask('GET', '/api/categories?limit=2', { headers: { 'if-none-match': headers.etag ?? '' } })).status,
    304,
  )
})

t.test('a large tree is listed with the right counts', async (t) => {
  await sql`
    insert into categories (id, version, slug, name, description, parent_id, position, created_at, updated_at)
    select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 1, 'large-' || n, 'Large', '',
      case when n > 1 then ('00000000-0000-7000-8000-' || lpad(to_hex(n / 4 + case when n < 4 then 1 else 0 end), 12, '0'))::uuid end,
      n, now(), now()
    from generate_series(1, 10000) n`.execute(api.db)
  await sql`
    insert into product_read_model (id, version, deleted, category_id, active)
    select gen_random_uuid(), 1, false, ('00000000-0000-7000-8000-' || lpad(to_hex(1 + n % 10000), 12, '0'))::uuid, true
    from generate_series(1, 30000) n`.execute(api.db)
  const started = performance.now()
  const { body } = await list('?limit=1000')
  t.comment(`a page of 1,000 of 10,000 categories took ${Math.round(performance.now() - started)} ms`)
  t.equal(body.items.length, 1000)
  t.match(body.items[0], { slug: 'large-1', productCount: 30000 })
})
