import { maxCategories, maxCategoryDepth } from '@techshop/contracts/category'
import { sql } from 'kysely'
import t from 'tap'
import { v7 as uuidv7 } from 'uuid'
import { startCategoriesApi } from '../../testing/categories-api.ts'
import { eventsOf } from '../../testing/categories-database.ts'

const api = await startCategoriesApi()
t.teardown(api.close)
const post = (body: object, asking: object = {}) => api.ask('POST', '/api/categories', { body, ...asking })

t.test('a category is answered as it can be read, with its path, its address and its tag', async (t) => {
  const computers = await api.create('computers', { name: 'Computers' })
  const answer = await post({ slug: 'laptops', name: 'Laptops', parentId: computers.id }, {})
  t.equal(answer.status, 201)
  t.equal(answer.headers.location, `/api/categories/${answer.body.id}`)
  t.match(answer.headers.etag, /^"1-/)
  t.match(answer.body, {
    slug: 'laptops',
    description: '',
    parentId: computers.id,
    position: 0,
    productCount: 0,
    version: 1,
    path: [
      { id: computers.id, slug: 'computers', name: 'Computers' },
      { id: answer.body.id, slug: 'laptops', name: 'Laptops' },
    ],
  })
  const { children, ...read } = (await api.ask('GET', '/api/categories/laptops', { scopes: [] })).body
  t.same(children, [])
  t.same(read, answer.body)
})

t.test('it is told to others once, and who made it is on record', async (t) => {
  const before = api.nudges
  const answer = await post({ slug: 'phones', name: 'Phones' }, { headers: { 'x-request-id': 'request-7' } })
  t.equal(api.nudges, before + 1)
  const { id, slug, name, description, parentId, position, createdAt, updatedAt } = answer.body
  t.same(await eventsOf(api.db, id), [
    {
      type: 'categories.category.changed.v1',
      version: 1,
      request_id: 'request-7',
      data: { id, slug, name, description, parentId, position, createdAt, updatedAt },
    },
  ])
  const changes = api.db.selectFrom('category_changes').selectAll().where('category_id', '=', id)
  t.match(await changes.execute(), [
    { version: 1, operation: 'createCategory', actor: 'staff-1', request_id: 'request-7' },
  ])
})

t.test('a slug that another category has is a conflict, and nothing is left behind', async (t) => {
  await api.create('cameras')
  const answer = await post({ slug: 'cameras', name: 'Again' })
  t.equal(answer.status, 409)
  t.match(answer.body, { type: '/docs/problems/slug-taken', errors: [{ pointer: '/slug' }] })
})

t.test('of many who want a slug at once exactly one gets it', async (t) => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => post({ slug: 'wanted', name: 'Wanted' })))
  t.same(answers.map(({ status }) => status).sort(), [201, ...Array.from({ length: 11 }, () => 409)])
})

t.test('many new siblings at once get a position each', async (t) => {
  const parent = await api.create('crowded')
  const children = await Promise.all(
    Array.from({ length: 12 }, (_, n) => api.create(`crowded-${n}`, { parentId: parent.id })),
  )
  t.same(
    children.map(({ position }) => position).sort((one, other) => one - other),
    children.map((_, n) => n),
  )
})

t.test('words that are routes, and UUIDs, are refused as slugs', async (t) => {
  for (const slug of ['health', 'events', uuidv7()]) {
    const answer = await post({ slug, name: 'Reserved' })
    t.match(answer, { status: 422, body: { type: '/docs/problems/rule-violated', errors: [{ pointer: '/slug' }] } })
  }
})

t.test('a parent that does not exist, or no longer, is refused', async (t) => {
  const gone = await api.create('gone')
  await api.ask('DELETE', `/api/categories/${gone.id}`, { headers: { 'if-match': `"1-${'0'.repeat(20)}"` } })
  for (const parentId of [uuidv7(), gone.id]) {
    const answer = await post({ slug: 'orphan', name: 'Orphan', parentId })
    t.match(answer, {
      status: 422,
      body: { type: '/docs/problems/unknown-category', errors: [{ pointer: '/parentId' }] },
    })
  }
})

t.test('the tree has a deepest level', async (t) => {
  let parentId: string | null = null
  for (let level = 1; level <= maxCategoryDepth; level++)
    parentId = (await api.create(`level-${level}`, { parentId })).id
  const answer = await post({ slug: 'too-deep', name: 'Too deep', parentId })
  t.match(answer, { status: 422, body: { type: '/docs/problems/rule-violated', errors: [{ pointer: '/parentId' }] } })
})

t.test('everything that is wrong with the input is said at once', async (t) => {
  const answer = await post({ slug: 'Not A Slug', name: ' ', colour: 'red' })
  t.equal(answer.status, 400)
  const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)
  for (const pointer of ['/slug', '/name', '/colour']) t.ok(pointers.includes(pointer), pointer)
})

t.test('only staff with the scope may create', async (t) => {
  const body = { slug: 'forbidden', name: 'Forbidden' }
  t.equal((await post(body, { scopes: null })).status, 401)
  t.equal((await post(body, { scopes: ['catalog:write'] })).status, 403)
})

t.test('the tree has so many categories and no more, deleted ones apart', async (t) => {
  const example = await api.create('example')
  await sql`
    insert into categories select (jsonb_populate_record(c, jsonb_build_object(
      'id', md5('category ' || n)::uuid, 'slug', 'category-' || n, 'deleted_at', case when n > ${maxCategories} then now() end))).*
    from categories c, generate_series(1, ${maxCategories + 5}) as n
    where c.id = ${example.id} and (n > ${maxCategories} or n < ${maxCategories} -
      (select count(*) from categories where deleted_at is null))`.execute(api.db)
  t.equal((await post({ slug: 'the-last', name: 'The last' })).status, 201)
  t.match(await post({ slug: 'one-more', name: 'One more' }), {
    status: 422,
    body: { type: '/docs/problems/rule-violated', detail: new RegExp(`${maxCategories} categories`) },
  })
})
