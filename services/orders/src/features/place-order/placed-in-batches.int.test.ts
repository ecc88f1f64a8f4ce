import { sql } from 'kysely'
import t from 'tap'
import { createWorld, newKey, offer, orderRequest } from '../../testing/world.ts'

const world = await createWorld(t)
const { db } = world
await offer(db, [{ sku: 'A' }, { sku: 'B', amount: 250 }])
const instances = await Promise.all([world.start(), world.start()])

interface Sent {
  readonly key: string
  readonly body: ReturnType<typeof orderRequest>
}

/** As a client does that is told to come again; of several instances each gets its share. */
const place = async ({ key, body }: Sent, to = 0): Promise<Awaited<ReturnType<(typeof instances)[0]['call']>>> => {
  const instance = instances[to % instances.length] as (typeof instances)[0]
  const answer = await instance.call('POST', '/api/orders', { body, headers: { 'idempotency-key': key } })
  return answer.headers.has('retry-after') ? place({ key, body }, to) : answer
}
const ordersOf = async (keys: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select order_id as id from idempotency_keys where key = any (${[...keys]}::text[]) order by 1`.execute(db)
  return rows.map(({ id }) => id)
}
const allOrders = async (): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`select id from orders order by 1`.execute(db)
  return rows.map(({ id }) => id)
}

t.test('of 200 simultaneous requests with repeated keys and equal carts each gets its own right answer', async (t) => {
  const before = await allOrders()
  const keys = Array.from({ length: 40 }, newKey)
  const small = orderRequest([{ sku: 'A' }])
  const large = orderRequest([{ sku: 'A' }, { sku: 'B', quantity: 2 }])
  // Every key five times: four times for one cart, once for the other, in an order that differs from key to key.
  const sent = Array.from({ length: 200 }, (_, n): Sent => {
    const key = keys[(n * 7) % keys.length] as string
    return { key, body: n % 5 === 3 ? large : small }
  })
  const answers = await Promise.all(sent.map(place))
  const made = (await allOrders()).filter((id) => !before.includes(id))
  t.equal(made.length, keys.length, 'exactly one order for each key')
  t.same(await ordersOf(keys), made)
  const exchanges = sent.map((request, n) => ({ request, answer: answers[n] as (typeof answers)[0] }))
  for (const key of keys) {
    const ofKey = exchanges.filter(({ request }) => request.key === key)
    const placed = ofKey.filter(({ answer }) => answer.status === 201)
    const [first] = placed
    t.equal(new Set(placed.map(({ answer }) => JSON.stringify(answer.body))).size, 1, 'all who repeat see one order')
    t.equal(first?.answer.body.items.length, first?.request.body.items.length, 'and it is what they asked for')
    const others = ofKey.filter(({ request }) => request.body !== first?.request.body)
    t.equal(placed.length + others.length, ofKey.length)
    for (const { answer } of others) {
      t.match(answer, { status: 422, body: { type: '/docs/problems/idempotency-key-reused' } })
    }
  }
})

t.test('simultaneous orders of equal carts are as many orders, each with its lines, history and event', async (t) => {
  const keys = Array.from({ length: 60 }, newKey)
  const body = orderRequest([{ sku: 'A', quantity: 3 }, { sku: 'B' }])
  const answers = await Promise.all(keys.map((key, n) => place({ key, body }, n)))
  t.same(new Set(answers.map(({ status }) => status)), new Set([201]))
  t.equal(new Set(answers.map((answer) => answer.body.id)).size, keys.length)
  t.equal(new Set(answers.map((answer) => answer.body.number)).size, keys.length)
  const { rows } = await sql<{ lines: number; entries: number; events: number }>`
    select (select count(*) from order_items where order_id = o.id) as lines,
      (select count(*) from order_history where order_id = o.id) as entries,
      (select count(*) from outbox where aggregate_id = o.id::text) as events
    from orders o join idempotency_keys k on k.order_id = o.id where k.key = any (${keys}::text[])`.execute(db)
  t.same(new Set(rows.map((row) => JSON.stringify(row))), new Set(['{"lines":2,"entries":1,"events":1}']))
})

t.test('an order that PostgreSQL refuses takes none of those with it that came at the same time', async (t) => {
  await sql`alter table orders add constraint poison check (customer_name <> 'Poison')`.execute(db)
  t.teardown(() => sql`alter table orders drop constraint poison`.execute(db))
  const sent = Array.from({ length: 30 }, (_, n): Sent => {
    const body = orderRequest([{ sku: 'A' }])
    return { key: newKey(), body: n === 11 ? { ...body, customer: { ...body.customer, name: 'Poison' } } : body }
  })
  const answers = await Promise.all(sent.map((one) => place(one)))
  t.same(
    answers.map(({ status }) => status),
    sent.map((_, n) => (n === 11 ? 500 : 201)),
  )
  t.equal((await ordersOf(sent.map(({ key }) => key))).length, 29)
})
