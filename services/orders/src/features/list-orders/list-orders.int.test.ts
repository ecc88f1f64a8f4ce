import type { Order } from '@techshop/contracts/order'
import { sql } from 'kysely'
import t from 'tap'
import { createWorld, newKey, offer, orderRequest } from '../../testing/world.ts'
import { newestIds } from './list-orders.query.ts'

const world = await createWorld(t)
const { db } = world
let clock = new Date('2026-03-01T12:00:00.000Z')
const instance = await world.start({ now: () => clock })
const elsewhere = world.elsewhere()
await offer(db, [{ sku: 'A' }])
const reader = await world.staffToken('orders:read')
const list = (query = '', token: string | undefined = reader) => instance.call('GET', `/api/orders${query}`, { token })
const idsOf = (answer: { body: { items: Order[] } }) => answer.body.items.map(({ id }) => id)

const place = async (email: string): Promise<Order> => {
  const body = { ...orderRequest([{ sku: 'A' }]), customer: { name: 'Ada', email } }
  return (await instance.call('POST', '/api/orders', { body, headers: { 'idempotency-key': newKey() } })).body
}

// Seven orders, one an hour, of two people; each third one confirmed.
const orders: Order[] = []
for (let n = 0; n < 7; n += 1) {
  clock = new Date(Date.parse('2026-03-01T12:00:00.000Z') + n * 3_600_000)
  const order = await place(n % 2 ? 'grace@example.com' : 'Ada@Example.com')
  if (n % 3 === 0) await elsewhere.move(order.id, { kind: 'confirm' }, clock)
  if (n === 5) await elsewhere.move(order.id, { kind: 'reject', shortages: [] }, clock)
  orders.unshift(order)
}
const ids = orders.map(({ id }) => id)
const at = (...places: number[]) => places.map((place) => ids[place])

t.test('the newest come first, page by page, each once, however they are filtered', async (t) => {
  for (const filter of ['', 'status=pending&', 'status=pending&status=confirmed&status=rejected&']) {
    const all = idsOf(await list(`?${filter}`))
    const paged: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page = await list(`?${filter}limit=2${cursor && `&cursor=${cursor}`}`)
      t.equal(page.status, 200)
      t.ok(page.body.items.length <= 2)
      paged.push(...idsOf(page))
      cursor = page.body.nextCursor
    }
    t.same(paged, all, filter)
  }
  t.same(idsOf(await list()), ids)
})

t.test('an order that is placed meanwhile shifts nothing on the next page', async (t) => {
  const first = await list('?limit=3')
  const late = await place('late@example.com')
  const second = await list(`?limit=3&cursor=${first.body.nextCursor}`)
  t.same(idsOf(second), at(3, 4, 5))
  await sql`delete from orders where id = ${late.id}`.execute(db)
})

t.test('they are found by status, one or several', async (t) => {
  t.same(idsOf(await list('?status=confirmed')), at(0, 3, 6))
  t.same(idsOf(await list('?status=rejected&status=confirmed')), at(0, 1, 3, 6))
  t.same(idsOf(await list('?status=shipped')), [])
  t.match(await list('?status=lost'), { status: 400, body: { errors: [{ pointer: /^\/query\/status/ }] } })
})

t.test('they are found by address, upper or lower case, and exactly', async (t) => {
  t.same(idsOf(await list('?email=ADA%40example.com')), at(0, 2, 4, 6))
  t.same(idsOf(await list('?email=ada')), [])
  t.same(idsOf(await list('?email=%25')), [])
  t.same(idsOf(await list('?email=ada%40example.com&status=confirmed')), at(0, 6))
})

t.test('they are found by number as people type it', async (t) => {
  t.same(idsOf(await list(`?number=${orders[2]?.number.toLowerCase().replaceAll('-', '')}`)), at(2))
  t.same(idsOf(await list('?number=hello')), [])
})

t.test('they are found by time: from is included, to is not', async (t) => {
  t.same(idsOf(await list('?from=2026-03-01T14:00:00Z&to=2026-03-01T17:00:00Z')), at(2, 3, 4))
  t.same(idsOf(await list('?from=2026-03-01T14:00:00%2B01:00&to=2026-03-01T14:00:00Z')), at(5))
})

t.test('the list is staff’s alone and changes its tag with its content', async (t) => {
  t.equal((await instance.call('GET', '/api/orders')).status, 401)
  t.equal((await list('', await world.staffToken('catalog:write'))).status, 403)
  const { headers } = await list('?limit=1')
  const again = await instance.call('GET', '/api/orders?limit=1', {
    token: reader,
    headers: { 'if-none-match': headers.get('etag') ?? '' },
  })
  t.equal(again.status, 304)
})

t.test('a cursor that is none of ours is refused', async (t) => {
  t.match(await list('?cursor=bm9uZQ'), { status: 400, body: { errors: [{ pointer: '/query/cursor' }] } })
})

t.test('a few orders of one status are found among many of others without walking through those', async (t) => {
  await sql`
    insert into orders (id, number, status, customer_name, customer_email, shipping_address, currency, total, units,
      token_key_id, token_expires_at, version, created_at, updated_at)
    select ('019a' || lpad(to_hex(n), 4, '0') || '-0000-7000-8000-000000000000')::uuid, 'n' || n,
      case when n <= 5 then 'shipped' else (array['delivered', 'cancelled'])[1 + n % 2] end,
      'x', n || '@example.com', '{}', 'USD', 1, 1, 'k1', now(), 1, now(), now()
    from generate_series(1, 20000) n`.execute(db)
  await sql`analyze orders`.execute(db)
  for (const statuses of [['shipped'], ['shipped', 'delivered'], ['shipped', 'paid', 'cancelled']] as const) {
    const { rows } = await sql<{ 'QUERY PLAN': [{ Plan: { 'Shared Hit Blocks': number } }] }>`
      explain (analyze, buffers, format json) ${newestIds({ limit: 24, statuses })}`.execute(db)
    const blocks = rows[0]?.['QUERY PLAN'][0].Plan['Shared Hit Blocks'] ?? Number.NaN
    t.ok(blocks < 100, `${statuses.join(' or ')}: ${blocks} blocks`)
  }
  const { rows } = await sql<{ id: string }>`${newestIds({ limit: 24, statuses: ['shipped'] })}`.execute(db)
  t.equal(rows.length, 5)
})
