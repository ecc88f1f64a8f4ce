import { ConnectionError, ProblemError } from '@techshop/client/problem-error'
import type { OpenedOrder, OrderRequest } from '@techshop/client/types'
import t from 'tap'
import { memoryStorage } from '../../testing/memory-storage.ts'
import { forgetUnanswered, placeOnce, unansweredOrder } from './place-once.ts'
import { NothingSentError } from './place-order.ts'

const requestFrom = (city: string) => ({ shippingAddress: { city }, items: [] }) as unknown as OrderRequest
const wishFrom = (city: string) => ({ request: requestFrom(city), names: { 'A-1': `Lamp for ${city}` } })

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
  await t.rejects(placeOnce(storage, place, wishFrom('London'), 0), ConnectionError)
  t.same(unansweredOrder(storage, 1000), { sentAt: new Date(0), ...wishFrom('London') })
  t.equal((await placeOnce(storage, place, wishFrom('London'), 1000)).order.id, 'order-1')
  t.equal(placed.size, 1)
})

t.test('a changed request after a lost answer leads to the order that exists, which is told apart', async (t) => {
  const storage = memoryStorage()
  const { place, placed, lost } = shop()
  lost.push(true)
  await t.rejects(placeOnce(storage, place, wishFrom('London'), 0), ConnectionError)
  t.match(await placeOnce(storage, place, wishFrom('Paris'), 1000), { order: { id: 'order-1' }, isRequested: false })
  t.equal(placed.size, 1)
  t.equal(unansweredOrder(storage, 1000), undefined)
  t.match(await placeOnce(storage, place, wishFrom('Paris'), 2000), { order: { id: 'order-2' }, isRequested: true })
})

t.test('a changed request after one that never arrived is what is ordered', async (t) => {
  const storage = memoryStorage()
  const { place, placed, failures } = shop()
  failures.push(new ConnectionError('never arrived'))
  await t.rejects(placeOnce(storage, place, wishFrom('London'), 0), ConnectionError)
  await placeOnce(storage, place, wishFrom('Paris'), 1000)
  t.same(
    [...placed.values()].map(({ body }) => JSON.parse(body).shippingAddress.city),
    ['Paris'],
  )
})

t.test('a mistake made after a lost answer does not make the first order forgotten', async (t) => {
  const storage = memoryStorage()
  const { place, placed, lost, failures } = shop()
  lost.push(true)
  await t.rejects(placeOnce(storage, place, wishFrom('London'), 0), ConnectionError)
  failures.push(refusal('invalid-request', 400))
  await t.rejects(placeOnce(storage, place, wishFrom(''), 1000), ProblemError)
  t.equal((await placeOnce(storage, place, wishFrom('Paris'), 2000)).order.id, 'order-1')
  t.equal(placed.size, 1)
})

t.test('a refused order leaves nothing behind, and the next one has a key of its own', async (t) => {
  const storage = memoryStorage()
  const { place, placed, failures } = shop()
  failures.push(refusal('price-changed', 409))
  await t.rejects(placeOnce(storage, place, wishFrom('London'), 0), ProblemError)
  t.equal(unansweredOrder(storage, 0), undefined)
  await placeOnce(storage, place, wishFrom('London'), 0)
  await placeOnce(storage, place, wishFrom('London'), 0)
  t.equal(placed.size, 2)
})

t.test('an answer that leaves the outcome open keeps the order to be asked about', async (t) => {
  for (const failure of [
    refusal('unavailable', 503),
    refusal('request-in-progress', 409),
    new ConnectionError('gone'),
  ]) {
    const storage = memoryStorage()
    const { place, placed, failures } = shop()
    failures.push(failure)
    await t.rejects(placeOnce(storage, place, wishFrom('London'), 0))
    t.match(unansweredOrder(storage, 0), { request: requestFrom('London') })
    await placeOnce(storage, place, wishFrom('London'), 0)
    t.equal(placed.size, 1)
  }
})

const certain = [refusal('too-many-requests', 429), new NothingSentError('offline')]

t.test('too many requests and no connection have certainly placed nothing, so nothing is kept', async (t) => {
  for (const failure of certain) {
    const storage = memoryStorage()
    const { place, failures } = shop()
    failures.push(failure)
    await t.rejects(placeOnce(storage, place, wishFrom('London'), 0))
    t.equal(unansweredOrder(storage, 0), undefined, failure.message)
  }
})

t.test('they say nothing about an earlier try of the same order, whose answer was lost', async (t) => {
  for (const failure of certain) {
    const storage = memoryStorage()
    const { place, placed, lost, failures } = shop()
    lost.push(true)
    await t.rejects(placeOnce(storage, place, wishFrom('London'), 0), ConnectionError)
    failures.push(failure)
    await t.rejects(placeOnce(storage, place, wishFrom('London'), 1000))
    t.match(unansweredOrder(storage, 1000), { sentAt: new Date(0), request: requestFrom('London') })
    t.equal((await placeOnce(storage, place, wishFrom('London'), 2000)).order.id, 'order-1')
    t.equal(placed.size, 1)
  }
})

t.test(
  'an order that is no longer wanted is forgotten, and one that the server no longer knows by its key, too',
  async (t) => {
    const storage = memoryStorage()
    const { place, failures } = shop()
    failures.push(new ConnectionError('gone'), new ConnectionError('gone'))
    await t.rejects(placeOnce(storage, place, wishFrom('London'), 0), ConnectionError)
    forgetUnanswered(storage)
    t.notOk(unansweredOrder(storage, 0))
    await t.rejects(placeOnce(storage, place, wishFrom('London'), 0), ConnectionError)
    t.ok(unansweredOrder(storage, 6 * 24 * 3600 * 1000))
    t.notOk(unansweredOrder(storage, 7 * 24 * 3600 * 1000))
  },
)

t.test('what an older version of the page has kept is shown, too', async (t) => {
  const storage = memoryStorage()
  storage.write('techshop.checkout', JSON.stringify({ key: 'k', startedAt: 0, requests: [requestFrom('London')] }))
  t.same(unansweredOrder(storage, 0), { sentAt: new Date(0), request: requestFrom('London'), names: {} })
})
