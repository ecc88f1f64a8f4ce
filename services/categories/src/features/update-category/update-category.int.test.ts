import type { Category } from '@techshop/contracts/category'
import { sql } from 'kysely'
import t from 'tap'
import { v7 as uuidv7 } from 'uuid'
import { type Asking, seen, startCategoriesApi } from '../../testing/categories-api.ts'
import { eventsOf } from '../../testing/categories-database.ts'

const api = await startCategoriesApi()
t.teardown(api.close)
const patch = (category: Category, body: object, asking: Asking = { headers: seen(category) }) =>
  api.ask('PATCH', `/api/categories/${category.id}`, { body, ...asking })
const read = async (slug: string) => (await api.ask('GET', `/api/categories/${slug}`, { scopes: [] })).body
const childrenOf = async (slug: string) =>
  (await read(slug)).children.map((child: Category) => [child.slug, child.position, child.version])

t.test('only what is sent changes, with a new version, a new tag and an event', async (t) => {
  const category = await api.create('audio', { description: 'Sound.' })
  const answer = await patch(category, { name: 'Audio & hi-fi' })
  t.equal(answer.status, 200)
  t.match(answer.headers.etag, /^"2-/)
  t.match(answer.body, { slug: 'audio', name: 'Audio & hi-fi', description: 'Sound.', version: 2 })
  t.match(await eventsOf(api.db, category.id), [{ version: 1 }, { version: 2, data: { name: 'Audio & hi-fi' } }])
})

t.test('what says nothing new costs no version and no event', async (t) => {
  const category = await api.create('video')
  t.match(await patch(category, { slug: 'video', parentId: null }), { status: 200, body: { version: 1 } })
  t.equal((await eventsOf(api.db, category.id)).length, 1)
})

t.test('without If-Match it is refused, and with an old one too', async (t) => {
  const category = await api.create('printers')
  t.match(await patch(category, { name: 'P' }, {}), {
    status: 428,
    body: { type: '/docs/problems/precondition-required' },
  })
  await patch(category, { name: 'Printers & ink' })
  const stale = await patch(category, { name: 'Lost' })
  t.match(stale, { status: 412, body: { type: '/docs/problems/stale-version', currentVersion: 2 } })
  t.equal((await read('printers')).name, 'Printers & ink')
})

t.test('of many edits of the same version exactly one wins', async (t) => {
  const category = await api.create('contended')
  const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => patch(category, { name: `Name ${n}` })))
  t.same(answers.map(({ status }) => status).sort(), [200, ...Array.from({ length: 11 }, () => 412)])
  t.equal((await read('contended')).version, 2)
})

t.test('a move takes everything below along, and only the moved one gets a new version', async (t) => {
  const home = await api.create('home')
  const office = await api.create('office')
  const desks = await api.create('desks', { parentId: home.id })
  const lamps = await api.create('lamps', { parentId: desks.id })
  const moved = await patch(desks, { parentId: office.id })
  t.match(moved, { status: 200, body: { version: 2, parentId: office.id } })
  t.match(await read('lamps'), { version: 1, path: [{ slug: 'office' }, { slug: 'desks' }, { slug: 'lamps' }] })
  t.same(await childrenOf('home'), [])
  t.equal((await eventsOf(api.db, lamps.id)).length, 1)
})

t.test('a reordered one takes its place, and only those that make room change', async (t) => {
  const parent = await api.create('ordered')
  for (const slug of ['o-a', 'o-b', 'o-c', 'o-d']) await api.create(slug, { parentId: parent.id })
  const last = await read('o-d')
  t.match(await patch(last, { position: 1 }), { status: 200, body: { position: 1 } })
  t.same(await childrenOf('ordered'), [
    ['o-a', 0, 1],
    ['o-d', 1, 2],
    ['o-b', 2, 2],
    ['o-c', 3, 2],
  ])
  const shifted = await read('o-b')
  t.match(await eventsOf(api.db, shifted.id), [{ version: 1 }, { version: 2, data: { position: 2 } }])
  t.match(await patch(await read('o-a'), { position: 7 }), { body: { position: 7, version: 2 } })
  t.same(
    (await childrenOf('ordered')).map(([slug, position]: [string, number]) => [slug, position]),
    [
      ['o-d', 1],
      ['o-b', 2],
      ['o-c', 3],
      ['o-a', 7],
    ],
  )
})

t.test('a category can not be moved below itself', async (t) => {
  const top = await api.create('loop-top')
  const middle = await api.create('loop-middle', { parentId: top.id })
  const bottom = await api.create('loop-bottom', { parentId: middle.id })
  for (const parentId of [top.id, middle.id, bottom.id]) {
    const answer = await patch(top, { parentId })
    t.match(answer, {
      status: 409,
      body: { type: '/docs/problems/category-cycle', errors: [{ pointer: '/parentId' }] },
    })
  }
})

t.test('moves of A below B and of B below A at the same moment never make a cycle', async (t) => {
  for (let round = 0; round < 15; round++) {
    // A ring of four, each moved below the next: all but one may succeed, never all.
    const ring = await Promise.all([0, 1, 2, 3].map((n) => api.create(`ring-${round}-${n}`)))
    const moves = ring.map((category, n) => patch(category, { parentId: ring[(n + 1) % ring.length]?.id }))
    const statuses = (await Promise.all(moves)).map(({ status }) => status).sort()
    t.same(statuses, [200, 200, 200, 409], `round ${round}`)
  }
  const { rows } = await sql`
    with recursive up (id, parent_id) as (
      select id, parent_id from categories where deleted_at is null
      union all select up.id, c.parent_id from up join categories c on c.id = up.parent_id
    ) cycle id, parent_id set is_cycle using visited
    select from up where is_cycle`.execute(api.db)
  t.equal(rows.length, 0, 'there is no cycle in the tree')
})

t.test('a subtree that would reach too deep is refused', async (t) => {
  let parentId: string | null = null
  for (let level = 1; level <= 9; level++) parentId = (await api.create(`deep-${level}`, { parentId })).id
  const pair = await api.create('pair')
  await api.create('pair-child', { parentId: pair.id })
  t.match(await patch(pair, { parentId }), { status: 422, body: { type: '/docs/problems/rule-violated' } })
  const single = await api.create('single')
  t.equal((await patch(single, { parentId })).status, 200)
})

t.test('a slug of another one, an unknown parent and an unknown category are told apart', async (t) => {
  const category = await api.create('distinct')
  await api.create('occupied')
  t.match(await patch(category, { slug: 'occupied' }), { status: 409, body: { type: '/docs/problems/slug-taken' } })
  t.match(await patch(category, { parentId: uuidv7() }), {
    status: 422,
    body: { type: '/docs/problems/unknown-category' },
  })
  const unknown = { ...category, id: uuidv7() }
  t.match(await patch(unknown, { name: 'X' }), { status: 404, body: { type: '/docs/problems/not-found' } })
  t.equal((await read('distinct')).version, 1)
})
