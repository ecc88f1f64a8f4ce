import { ConnectionError, ProblemError } from '@techshop/client/problem-error'
import type { OrderRequest } from '@techshop/client/types'
import t from 'tap'
import { NothingSentError, placeOrder } from './place-order.ts'

const request = { items: [] } as unknown as OrderRequest

const answer =
  (status: number, headers: Record<string, string> = {}) =>
  () =>
    Promise.resolve(
      new Response('{"type":"/docs/problems/x","id":"order-1"}', {
        status,
        headers: { 'content-type': 'application/json', ...headers },
      }),
    )
const tooMany = answer(429, { 'retry-after': '0' })
const refused = answer(409)
const placed = answer(201)
const lost = () => Promise.reject(new TypeError('fetch failed'))
const lostHalfWay = () =>
  Promise.resolve(
    new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError('cut')) }), { status: 201 }),
  )

/** Sends an order to a server that answers each try as told; more tries than answers are an error of the test. */
const place = (answers: (() => Promise<Response>)[], { isOnline = (): boolean => true, stillWanted = true } = {}) => {
  const keys: (string | null)[] = []
  const fetch = async (input: Parameters<typeof globalThis.fetch>[0]) => {
    keys.push((input as Request).headers.get('idempotency-key'))
    const next = answers.shift()
    if (!next) throw new Error('one try too many')
    return next()
  }
  const surroundings = { baseUrl: 'http://shop.test', fetch, isOnline }
  return { keys, order: placeOrder(surroundings, request, 'key-1', () => stillWanted) }
}

t.test('an order is sent again with its key until there is an answer', async (t) => {
  const { keys, order } = place([lost, answer(503, { 'retry-after': '0' }), placed])
  t.equal((await order).id, 'order-1')
  t.same(keys, ['key-1', 'key-1', 'key-1'])
})

t.test('a connection that goes after a lost answer leaves the outcome open', async (t) => {
  const connection = [true, false]
  await t.rejects(place([lost, lost], { isOnline: () => connection.shift() ?? false }).order, ConnectionError)
})

t.test('no connection: nothing was sent, that is certain, and it is not tried again', async (t) => {
  const { keys, order } = place([lost], { isOnline: () => false })
  await t.rejects(order, NothingSentError)
  t.equal(keys.length, 1)
})

t.test('a device that is wrong about its connection can order', async (t) => {
  t.equal((await place([placed], { isOnline: () => false }).order).id, 'order-1')
})

t.test('too many requests: nothing was placed, unless an earlier try may have arrived', async (t) => {
  await t.rejects(place([tooMany]).order, ProblemError, 'and it is asked, not sent again')
  for (const earlier of [lost, lostHalfWay, answer(502), answer(504), answer(409, { 'retry-after': '0' })]) {
    await t.rejects(place([earlier, tooMany, tooMany, tooMany]).order, ConnectionError, earlier.toString())
  }
})

t.test('a refusal after a lost answer is a refusal: the key would have led to the order', async (t) => {
  await t.rejects(place([lost, refused]).order, ProblemError)
})

t.test('an order that was changed meanwhile is not sent again', async (t) => {
  const { keys, order } = place([lost], { stillWanted: false })
  await t.rejects(order, ConnectionError)
  t.equal(keys.length, 1)
})
