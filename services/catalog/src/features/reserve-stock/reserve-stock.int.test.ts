import { eventually } from '@techshop/test-kit/eventually'
import { sql } from 'kysely'
import t from 'tap'
import { v7 as uuidv7 } from 'uuid'
import {
  createCatalogDatabase,
  eventsOf,
  reserveStock,
  saveProduct,
  stockOf,
  unbalancedSkus,
  variantsOf,
} from '../../testing/catalog-database.ts'
import { releaseStock } from '../release-stock/release-stock.ts'
import { reserveStocks } from './reserve-stock.ts'

const { db, drop } = await createCatalogDatabase(24)
t.teardown(drop)

const now = new Date()
const origin = { requestId: 'request-1', traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' }
/** Changes stock in a transaction that is still open. */
const adjusting = async (sku: string, delta: number) => {
  const transaction = await db.startTransaction().execute()
  await sql`
    with adjusted as (update variants set stock = stock + ${delta} where sku = ${sku} returning stock)
    insert into stock_entries (id, sku, kind, delta, stock, reason, actor, created_at)
    select ${uuidv7()}::uuid, ${sku}, 'adjustment', ${delta}, stock, 'counted', 'staff', now() from adjusted`.execute(
    transaction,
  )
  return transaction
}
const waitingForLocks = async (database: typeof db): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(database)
  return rows[0]?.count ?? 0
}
const reserve = (orderId: string, lines: { sku: string; quantity: number }[]) =>
  reserveStock(db, { orderId, lines, origin })
const reserveAll = (orders: readonly { orderId: string; lines: { sku: string; quantity: number }[] }[]) =>
  reserveStocks(
    db,
    orders.map((order) => ({ ...order, origin })),
    now,
  )

t.test('all lines are taken, recorded in the ledger and told to others', async (t) => {
  await saveProduct(db, { slug: 'whole', ...variantsOf({ 'whole-a': 5, 'whole-b': 3 }) })
  const orderId = uuidv7()
  const lines = [
    { sku: 'whole-b', quantity: 3 },
    { sku: 'whole-a', quantity: 2 },
  ]
  t.match(await reserve(orderId, lines), { isNew: true, reservation: { state: 'reserved' } })
  t.same([await stockOf(db, 'whole-a'), await stockOf(db, 'whole-b')], [3, 0])
  t.match(await eventsOf(db, orderId), [
    {
      type: 'catalog.stock.reserved.v1',
      version: 1,
      data: {
        orderId,
        lines: [
          { sku: 'whole-a', quantity: 2 },
          { sku: 'whole-b', quantity: 3 },
        ],
      },
      request_id: origin.requestId,
      traceparent: origin.traceparent,
    },
  ])
  const entries = db.selectFrom('stock_entries').selectAll().where('order_id', '=', orderId).orderBy('sku')
  t.match(await entries.execute(), [
    { sku: 'whole-a', kind: 'reservation', delta: -2, stock: 3, actor: 'orders' },
    { sku: 'whole-b', kind: 'reservation', delta: -3, stock: 0, actor: 'orders' },
  ])
})

t.test('when one line is short nothing is taken, and every shortage is told', async (t) => {
  await saveProduct(db, { slug: 'short', ...variantsOf({ 'short-a': 5, 'short-b': 1 }) })
  await saveProduct(db, { slug: 'hidden', status: 'draft', ...variantsOf({ 'hidden-a': 9 }) })
  await db.updateTable('variants').set({ archived: true }).where('sku', '=', 'short-b').execute()
  const orderId = uuidv7()
  const skus = ['unknown', 'short-b', 'hidden-a', 'short-a']
  t.match(
    await reserve(
      orderId,
      skus.map((sku) => ({ sku, quantity: 1 })),
    ),
    { reservation: { state: 'rejected' } },
  )
  t.equal(await stockOf(db, 'short-a'), 5)
  const [event] = await eventsOf(db, orderId)
  t.equal(event?.type, 'catalog.stock.rejected.v1')
  t.same(event?.data, {
    orderId,
    lines: ['hidden-a', 'short-b', 'unknown'].map((sku) => ({ sku, requested: 1, available: 0 })),
  })
})

t.test('the same sku in two lines needs the sum of both', async (t) => {
  await saveProduct(db, { slug: 'twice', ...variantsOf({ twice: 3 }) })
  const orderId = uuidv7()
  const lines = [
    { sku: 'twice', quantity: 2 },
    { sku: 'twice', quantity: 2 },
  ]
  t.same((await reserve(orderId, lines)).reservation, {
    state: 'rejected',
    shortages: [{ sku: 'twice', requested: 4, available: 3 }],
  })
})

t.test('a repeated order gets the recorded outcome again and takes nothing', async (t) => {
  await saveProduct(db, { slug: 'again', ...variantsOf({ again: 10 }) })
  const orderId = uuidv7()
  const lines = [{ sku: 'again', quantity: 4 }]
  const first = await reserve(orderId, lines)
  const repeated = await Promise.all(Array.from({ length: 10 }, () => reserve(orderId, lines)))
  for (const outcome of repeated) t.same(outcome, { reservation: first.reservation, isNew: false })
  t.equal(await stockOf(db, 'again'), 6)
  t.equal((await eventsOf(db, orderId)).length, 11)
})

t.test('a rejection stands even when stock has come since', async (t) => {
  await saveProduct(db, { slug: 'late', ...variantsOf({ late: 0 }) })
  const orderId = uuidv7()
  const lines = [{ sku: 'late', quantity: 1 }]
  await reserve(orderId, lines)
  await db.updateTable('variants').set({ stock: 5 }).where('sku', '=', 'late').execute()
  t.match(await reserve(orderId, lines), { isNew: false, reservation: { state: 'rejected' } })
  t.equal(await stockOf(db, 'late'), 5)
  await db.updateTable('variants').set({ stock: 0 }).where('sku', '=', 'late').execute()
})

t.test('what was confirmed before a restore is held, whatever was recorded, and never rejected', async (t) => {
  await saveProduct(db, { slug: 'committed', ...variantsOf({ committed: 3 }) })
  const recommit = (orderId: string, quantity: number) =>
    reserveStock(db, { orderId, lines: [{ sku: 'committed', quantity }], isConfirmed: true, origin })
  const [held, short, rejected, released] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()]
  t.match(await recommit(held, 2), { isNew: true, reservation: { state: 'reserved' } })
  t.match(await recommit(held, 2), { isNew: false, reservation: { state: 'reserved' } })
  await t.rejects(recommit(short, 2), {
    name: 'CommittedStockMissingError',
    message: /not all is there of 2 × committed/,
  })
  t.same(await eventsOf(db, short), [], 'nothing is decided')
  await reserve(rejected, [{ sku: 'committed', quantity: 2 }])
  await t.rejects(recommit(rejected, 2), { name: 'CommittedStockMissingError' })
  await db.updateTable('variants').set({ stock: 9 }).where('sku', '=', 'committed').execute()
  await db
    .updateTable('stock_entries')
    .set({ delta: 11 })
    .where('sku', '=', 'committed')
    .where('kind', '=', 'initial')
    .execute()
  for (const orderId of [short, rejected]) t.match(await recommit(orderId, 2), { reservation: { state: 'reserved' } })
  t.equal(await stockOf(db, 'committed'), 5)
  await releaseStock(db, released, now, origin)
  t.match(await recommit(released, 2), { reservation: { state: 'released' } }, 'what went back stays back')
  t.same(await unbalancedSkus(db), [])
})

t.test('a commitment that can not be kept costs the orders of its batch nothing', async (t) => {
  await saveProduct(db, { slug: 'shared', ...variantsOf({ shared: 3 }) })
  const order = (quantity: number) => ({ orderId: uuidv7(), lines: [{ sku: 'shared', quantity }], origin })
  const [kept, broken, other] = [{ ...order(1), isConfirmed: true }, { ...order(5), isConfirmed: true }, order(1)]
  await t.rejects(reserveStocks(db, [kept, broken, other], now), { name: 'CommittedStockMissingError' })
  await eventually('the others are served', async () => (await stockOf(db, 'shared')) === 1)
  t.same(await eventsOf(db, broken.orderId), [], 'nothing is decided of it')
  t.match(await reserveAll([kept, other]), [{ isNew: false }, { isNew: false }])
  t.same(await unbalancedSkus(db), [])
})

t.test('two hundred orders at once for twenty units: exactly twenty get one each', async (t) => {
  await saveProduct(db, { slug: 'rush', ...variantsOf({ rush: 20 }) })
  const outcomes = await Promise.all(
    Array.from({ length: 200 }, () => reserve(uuidv7(), [{ sku: 'rush', quantity: 1 }])),
  )
  const reserved = outcomes.filter(({ reservation }) => reservation.state === 'reserved')
  t.equal(reserved.length, 20)
  t.equal(await stockOf(db, 'rush'), 0)
  t.same(await unbalancedSkus(db), [])
})

t.test('orders of several skus at once take all or nothing, whatever the order of their lines', async (t) => {
  const skus = ['mix-a', 'mix-b', 'mix-c', 'mix-d']
  await saveProduct(db, { slug: 'mix', ...variantsOf({ 'mix-a': 30, 'mix-b': 20, 'mix-c': 25, 'mix-d': 15 }) })
  const orders = Array.from({ length: 120 }, (_, index) => ({
    orderId: uuidv7(),
    lines: [0, 1, 2].map((step) => ({ sku: skus[(index * 3 + step * (1 + (index % 3))) % 4] ?? '', quantity: 1 })),
  }))
  const outcomes = await Promise.all(orders.map(({ orderId, lines }) => reserve(orderId, lines)))
  const reserved = orders.filter((_, index) => outcomes[index]?.reservation.state === 'reserved')
  const taken = (sku: string) => reserved.flatMap(({ lines }) => lines).filter((line) => line.sku === sku).length
  t.same(await Promise.all(skus.map((sku) => stockOf(db, sku))), [
    30 - taken('mix-a'),
    20 - taken('mix-b'),
    25 - taken('mix-c'),
    15 - taken('mix-d'),
  ])
  t.ok(reserved.length > 0 && reserved.length < orders.length, 'some orders were served and some were not')
  t.same(await unbalancedSkus(db), [])
})

t.test('an order that waited for a delivery of stock takes all of its lines', async (t) => {
  await saveProduct(db, { slug: 'refilled', ...variantsOf({ refilled: 1, plenty: 9 }) })
  const orderId = uuidv7()
  const lines = [
    { sku: 'refilled', quantity: 5 },
    { sku: 'plenty', quantity: 2 },
  ]
  const refilling = await adjusting('refilled', 19)
  const outcome = reserve(orderId, lines)
  await eventually('the order waits for the refill', async () => (await waitingForLocks(db)) > 0)
  await refilling.commit().execute()
  t.match(await outcome, { isNew: true, reservation: { state: 'reserved' } })
  t.same([await stockOf(db, 'refilled'), await stockOf(db, 'plenty')], [15, 7])
  const entries = db.selectFrom('stock_entries').select(['sku', 'delta', 'stock']).where('order_id', '=', orderId)
  t.same(await entries.orderBy('sku').execute(), [
    { sku: 'plenty', delta: -2, stock: 7 },
    { sku: 'refilled', delta: -5, stock: 15 },
  ])
})

t.test('an order that waited while the last units went takes nothing', async (t) => {
  await saveProduct(db, { slug: 'emptied', ...variantsOf({ emptied: 5 }) })
  const selling = await adjusting('emptied', -3)
  const outcome = reserve(uuidv7(), [{ sku: 'emptied', quantity: 3 }])
  await eventually('the order waits for the sale', async () => (await waitingForLocks(db)) > 0)
  await selling.commit().execute()
  t.match(await outcome, { reservation: { state: 'rejected', shortages: [{ available: 2 }] } })
  t.equal(await stockOf(db, 'emptied'), 2)
})

t.test('one order delivered many times at once takes its stock once', async (t) => {
  await saveProduct(db, { slug: 'burst', ...variantsOf({ burst: 50 }) })
  const orderId = uuidv7()
  const outcomes = await Promise.all(
    Array.from({ length: 40 }, () => reserve(orderId, [{ sku: 'burst', quantity: 2 }])),
  )
  t.equal(outcomes.filter(({ isNew }) => isNew).length, 1)
  t.equal(await stockOf(db, 'burst'), 48)
})

t.test('placing and cancelling at once, often: every unit is either sold or back', async (t) => {
  await saveProduct(db, { slug: 'churn', ...variantsOf({ 'churn-a': 10, 'churn-b': 10 }) })
  const orderIds = Array.from({ length: 60 }, () => uuidv7())
  const lines = [
    { sku: 'churn-b', quantity: 1 },
    { sku: 'churn-a', quantity: 1 },
  ]
  await Promise.all(orderIds.flatMap((orderId) => [reserve(orderId, lines), releaseStock(db, orderId, now, origin)]))
  t.same([await stockOf(db, 'churn-a'), await stockOf(db, 'churn-b')], [10, 10])
  t.same(await unbalancedSkus(db), [])
})

t.test('orders of one batch are served in turn, as if they came one after the other', async (t) => {
  await saveProduct(db, { slug: 'group', ...variantsOf({ 'group-a': 5, 'group-b': 2 }) })
  const wanted = [
    { 'group-a': 2, 'group-b': 1 },
    { 'group-a': 4 },
    { 'group-b': 1, 'group-a': 1 },
    { 'group-b': 1 },
    { 'group-a': 2, unknown: 1 },
  ].map((quantities) => ({
    orderId: uuidv7(),
    lines: Object.entries(quantities).map(([sku, quantity]) => ({ sku, quantity })),
  }))
  const outcomes = await reserveAll(wanted)
  t.same(
    outcomes.map(({ reservation, isNew }) => [reservation.state, isNew]),
    ['reserved', 'rejected', 'reserved', 'rejected', 'rejected'].map((state) => [state, true]),
  )
  t.match(outcomes[4]?.reservation, { shortages: [{ sku: 'unknown', requested: 1, available: 0 }] })
  t.same([await stockOf(db, 'group-a'), await stockOf(db, 'group-b')], [2, 0])
  t.match(await eventsOf(db, wanted[1]?.orderId ?? ''), [
    {
      type: 'catalog.stock.rejected.v1',
      version: 1,
      data: { lines: [{ sku: 'group-a', requested: 4, available: 3 }] },
      request_id: origin.requestId,
      traceparent: origin.traceparent,
    },
  ])
  const entries = db.selectFrom('stock_entries').select(['sku', 'kind', 'delta', 'stock', 'actor'])
  t.same(
    await entries
      .where('order_id', '=', wanted[2]?.orderId ?? '')
      .orderBy('sku')
      .execute(),
    [
      { sku: 'group-a', kind: 'reservation', delta: -1, stock: 2, actor: 'orders' },
      { sku: 'group-b', kind: 'reservation', delta: -1, stock: 0, actor: 'orders' },
    ],
  )
  t.same(await unbalancedSkus(db), [])
})

t.test('a known order among new ones is answered again, and costs the new ones nothing', async (t) => {
  await saveProduct(db, { slug: 'mingled', ...variantsOf({ mingled: 5 }) })
  const order = () => ({ orderId: uuidv7(), lines: [{ sku: 'mingled', quantity: 1 }] })
  const [known, cancelled, fresh, twice] = [order(), order(), order(), order()]
  await reserve(known.orderId, known.lines)
  await releaseStock(db, cancelled.orderId, now, origin)
  const states = async (orders: readonly ReturnType<typeof order>[]) =>
    (await reserveAll(orders)).map(({ reservation, isNew }) => `${reservation.state}${isNew ? '' : ' before'}`)
  t.same(await states([known, fresh]), ['reserved before', 'reserved'])
  t.same(await states([cancelled, order()]), ['released before', 'reserved'])
  t.same((await states([twice, twice])).sort(), ['reserved', 'reserved before'])
  t.equal(await stockOf(db, 'mingled'), 1)
  t.same(await unbalancedSkus(db), [])
})

t.test('orders that are known share one transaction, and the new ones that came with them another', async (t) => {
  await saveProduct(db, { slug: 'split', ...variantsOf({ split: 50 }) })
  const order = () => ({ orderId: uuidv7(), lines: [{ sku: 'split', quantity: 1 }] })
  const [known, fresh] = [Array.from({ length: 8 }, order), Array.from({ length: 24 }, order)]
  await reserveAll(known)
  const mingled = [...known, ...fresh].sort((a, b) => (a.orderId.slice(-4) < b.orderId.slice(-4) ? -1 : 1))
  const outcomes = await reserveAll(mingled)
  t.same(
    outcomes.map(({ isNew }) => isNew),
    mingled.map((one) => fresh.includes(one)),
    'each gets its own answer',
  )
  const transactions = async (orders: typeof known, answers: number) => {
    const { rows } = await sql<{ answers: number; transactions: number }>`
      select count(*)::integer as answers, count(distinct xmin::text)::integer as transactions from (
        select xmin, row_number() over (partition by aggregate_id order by id) as answer from outbox
        where aggregate_id = any (${orders.map(({ orderId }) => orderId)}::text[])) as answered
      where answer = ${answers}`.execute(db)
    return rows
  }
  t.same(await transactions(known, 2), [{ answers: 8, transactions: 1 }])
  t.same(await transactions(fresh, 1), [{ answers: 24, transactions: 1 }])
  t.equal(await stockOf(db, 'split'), 50 - 8 - 24)
  t.same(await unbalancedSkus(db), [])
})

t.test('groups that are served at the same time by several instances sell each unit once', async (t) => {
  const skus = { 'crowd-a': 20, 'crowd-b': 10, 'crowd-c': 15 }
  await saveProduct(db, { slug: 'crowd', ...variantsOf(skus) })
  const names = Object.keys(skus)
  const orders = Array.from({ length: 90 }, (_, index) => ({
    orderId: uuidv7(),
    lines: [0, 1].map((step) => ({ sku: names[(index + step * (1 + (index % 2))) % 3] ?? '', quantity: 1 })),
  }))
  // Each order comes to two instances, in groups that overlap.
  const groups = [0, 1, 2, 3, 4, 5].map((start) => orders.slice(start * 15, start * 15 + 20))
  const outcomes = (await Promise.all([...groups, ...groups.map((group) => group.toReversed())].map(reserveAll))).flat()
  const sold = outcomes.filter(({ isNew, reservation }) => isNew && reservation.state === 'reserved').length
  const left = await Promise.all(names.map((sku) => stockOf(db, sku)))
  t.equal(outcomes.filter(({ isNew }) => isNew).length, orders.length)
  t.equal(
    left.reduce((sum, stock) => sum + (stock ?? 0), 0),
    45 - 2 * sold,
  )
  t.ok(sold > 0 && sold < orders.length, 'some orders were served and some were not')
  t.same(await unbalancedSkus(db), [])
})
