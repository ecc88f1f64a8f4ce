import { setTimeout as delay } from 'node:timers/promises'
import { eventually } from '@techshop/test-kit/eventually'
import { sql } from 'kysely'
import t from 'tap'
import { createWorld, newKey, offer, orderRequest } from '../../testing/world.ts'

const world = await createWorld(t)
const instance = await world.start()
const elsewhere = world.elsewhere()
await offer(world.db, [{ sku: 'A' }])

const place = (prefer: string | undefined, key = newKey(), signal?: AbortSignal) =>
  instance.call('POST', '/api/orders', {
    body: orderRequest([{ sku: 'A' }]),
    headers: { 'idempotency-key': key, ...(prefer === undefined ? {} : { prefer }) },
    ...(signal ? { signal } : {}),
  })
const pendingId = async (): Promise<string> => {
  let id: string | undefined
  await eventually('a pending order is there', async () => {
    id = (await world.db.selectFrom('orders').select('id').where('status', '=', 'pending').executeTakeFirst())?.id
    return id !== undefined
  })
  return id ?? ''
}
const confirm = (id: string) => elsewhere.move(id, { kind: 'confirm' }, new Date())

t.test('who does not ask to wait is answered at once', async (t) => {
  const { body, headers } = await place(undefined)
  t.equal(body.status, 'pending')
  t.equal(headers.get('preference-applied'), null)
  await confirm(body.id)
})

t.test('who waits is answered when the order is confirmed, by another process, and not before', async (t) => {
  const answer = place('wait=10')
  await confirm(await pendingId())
  const { status, headers, body } = await answer
  t.equal(status, 201)
  t.equal(headers.get('preference-applied'), 'wait=10')
  t.match(headers.get('etag') ?? '', /^"2-/)
  t.match(body, { status: 'confirmed', version: 2, history: [{ status: 'pending' }, { status: 'confirmed' }] })
  t.ok(body.accessToken)
})

t.test('who waits learns of a rejection, and what was short', async (t) => {
  const answer = place('wait=10')
  const shortages = [{ sku: 'A', requested: 1, available: 0 }]
  await elsewhere.move(await pendingId(), { kind: 'reject', shortages }, new Date())
  const { status, body } = await answer
  t.equal(status, 201)
  t.match(body, { status: 'rejected', shortages, history: [{}, { status: 'rejected', reason: 'Out of stock' }] })
})

t.test('nobody waits longer than asked; the same key may wait again', async (t) => {
  const key = newKey()
  const first = await place('wait=1', key)
  t.match(first, { status: 201, body: { status: 'pending' } })
  const again = place('wait=10', key)
  await confirm(first.body.id)
  t.match(await again, { status: 201, body: { id: first.body.id, status: 'confirmed' } })
  t.match(
    await place('wait=10', key),
    { status: 201, body: { status: 'confirmed' } },
    'what is decided is answered at once',
  )
})

t.test('the time in which the order is placed counts as waited', async (t) => {
  const holding = await world.db.startTransaction().execute()
  await sql`lock table idempotency_keys in access exclusive mode`.execute(holding)
  const answer = place('wait=3')
  await delay(3_500)
  await holding.rollback().execute()
  const letGo = performance.now()
  t.match(await answer, { status: 201, body: { status: 'pending' } })
  t.ok(performance.now() - letGo < 3_000, 'no other three seconds')
  await confirm(await pendingId())
})

t.test('an outcome whose hint is lost is found all the same', async (t) => {
  const answer = place('wait=10')
  const id = await pendingId()
  await world.db
    .updateTable('orders')
    .set({ status: 'confirmed', version: 2, ask_again_at: null })
    .where('id', '=', id)
    .execute()
  t.match(await answer, { body: { id, status: 'confirmed' } })
})

t.test('a caller who hangs up is waited for no longer', async (t) => {
  const caller = new AbortController()
  const answer = place('wait=10', newKey(), caller.signal)
  const id = await pendingId()
  const followers = async () => {
    const metrics = await (await fetch(`${instance.url}/metrics`)).text()
    return Number(/^orders_followers\{[^}]*kind="order"[^}]*\} (\d+)$/m.exec(metrics)?.[1])
  }
  await eventually('somebody waits', async () => (await followers()) === 1)
  caller.abort()
  await t.rejects(answer)
  await eventually('nobody waits', async () => (await followers()) === 0)
  await confirm(id)
})

t.test('who waits while the process ends is answered with what is known', async (t) => {
  const leaving = await world.start()
  const answer = leaving.call('POST', '/api/orders', {
    body: orderRequest([{ sku: 'A' }]),
    headers: { 'idempotency-key': newKey(), prefer: 'wait=10' },
  })
  await pendingId()
  const stopped = leaving.stop()
  t.match(await answer, { status: 201, body: { status: 'pending' } })
  await stopped
})
