import { ConnectionError, ProblemError } from '@techshop/client/problem-error'
import type { OpenedOrder, OrderRequest } from '@techshop/client/types'
import t from 'tap'
import { memoryStorage } from '../../testing/memory-storage.ts'
import { interruptedRequest, placeOnce } from './place-once.ts'

const requestFrom = (city: string) => ({ shippingAddress: { city }, items: [] }) as unknown as OrderRequest

const refusal = (problem: string, status: number) =>
  new ProblemError({
    type: `/docs/problems/${problem}`,
    title: '',
    status,
    detail: '',
    requestId: '',
    errors: [],
    extensions: {},
    retryAfterMs: undefined,
  })

/** Orders as the service keeps them: a key belongs to the body that was placed with it first. */
const shop = () => {
  const placed = new Map<string, { body: string; order: OpenedOrder }>()
  const failures: unknown[] = []
  const lost: boolean[] = []
  const place = async (request: OrderRequest, key: string): Promise<OpenedOrder> => {
    const failure = failures.shift()
    if (failure) throw failure
    const body = JSON.stringify(request)
    const known = placed.get(key)
    if (known && known.body !== body) throw refusal('idempotency-key-reused', 422)
    const order = known?.order ?? ({ id: `order-${placed.size + 1}` } as OpenedOrder)
    placed.set(key, { body, order })
    if (lost.shift()) throw new ConnectionError('the answer was lost')
    return order
  }
  return { placed, failures, lost, place }
}

t.test('an order whose answer was lost is found again by the same request, not placed twice', async (t) => {
  const storage = memoryStorage()
  const { place, placed, lost } = shop()
  lost.push(true)
  await t.rejects(placeOnce(storage, place, requestFrom('London'), 0), ConnectionError)
  t.same(interruptedRequest(storage, 1000), requestFrom('London'))
  t.equal((await placeOnce(storage, place, requestFrom('London'), 1000)).id, 'order-1')
  t.equal(placed.size, 1)
})

t.test('a changed request after a lost answer leads to the order that exists, not to a second one', async (t) => {
  const storage = memoryStorage()
  const { place, placed, lost } = shop()
  lost.push(true)
  await t.rejects(placeOnce(storage, place, requestFrom('London'), 0), ConnectionError)
  t.equal((await placeOnce(storage, place, requestFrom('Paris'), 1000)).id, 'order-1')
  t.equal(placed.size, 1)
  t.equal(interruptedRequest(storage, 1000), undefined)
})

t.test('a changed request after one that never arrived is what is ordered', async (t) => {
  const storage = memoryStorage()
  const { place, placed, failures } = shop()
  failures.push(new ConnectionError('never arrived'))
  await t.rejects(placeOnce(storage, place, requestFrom('London'), 0), ConnectionError)
  await placeOnce(storage, place, requestFrom('Paris'), 1000)
  t.same(
    [...placed.values()].map(({ body }) => JSON.parse(body).shippingAddress.city),
    ['Paris'],
  )
})

t.test('a mistake made after a lost answer does not make the first order forgotten', async (t) => {
  const storage = memoryStorage()
  const { place, placed, lost, failures } = shop()
  lost.push(true)
  await t.rejects(placeOnce(storage, place, requestFrom('London'), 0), ConnectionError)
  failures.push(refusal('invalid-request', 400))
  await t.rejects(placeOnce(storage, place, requestFrom(''), 1000), ProblemError)
  t.equal((await placeOnce(storage, place, requestFrom('Paris'), 2000)).id, 'order-1')
  t.equal(placed.size, 1)
})

t.test('a refused order leaves nothing behind, and the next one has a key of its own', async (t) => {
  const storage = memoryStorage()
  const { place, placed, failures } = shop()
  failures.push(refusal('price-changed', 409))
  await t.rejects(placeOnce(storage, place, requestFrom('London'), 0), ProblemError)
  t.equal(interruptedRequest(storage, 0), undefined)
  await placeOnce(storage, place, requestFrom('London'), 0)
  await placeOnce(storage, place, requestFrom('London'), 0)
  t.equal(placed.size, 2)
})

t.test('an overloaded or busy server leaves the wish as it is', async (t) => {
  for (const failure of [
    refusal('unavailable', 503),
    refusal('too-many-requests', 429),
    refusal('request-in-progress', 409),
  ]) {
    const storage = memoryStorage()
    const { place, placed, failures } = shop()
    failures.push(failure)
    await t.rejects(placeOnce(storage, place, requestFrom('London'), 0), ProblemError)
    t.same(interruptedRequest(storage, 0), requestFrom('London'))
    await placeOnce(storage, place, requestFrom('London'), 0)
    t.equal(placed.size, 1)
  }
})

t.test('a reload finishes what was begun just now, never what was left days ago', async (t) => {
  const storage = memoryStorage()
  const { place, failures } = shop()
  failures.push(new ConnectionError('gone'))
  await t.rejects(placeOnce(storage, place, requestFrom('London'), 0), ConnectionError)
  t.ok(interruptedRequest(storage, 60_000))
  t.notOk(interruptedRequest(storage, 24 * 3600 * 1000))
})
