import { eventuallyAnswers } from '@techshop/test-kit/eventually'
import { createProduct, orderFor, type PlacedOrder, placeOrder as placeOther } from '../access/goods.ts'
import { type Answer, asStaff, type Call, call, describeShop, send } from '../shop.ts'
import type { BuyerDetails } from './buyer.ts'

/** Sends a request and hangs up at the first byte of the answer. */
const hangUp = async (request: Call): Promise<void> => {
  const response = await send(request)
  const reader = response.body?.getReader()
  await reader?.read()
  await reader?.cancel()
}

/** Begins to send a body and hangs up before its end. */
const breakOff = async (buyer: BuyerDetails): Promise<void> => {
  const gone = new AbortController()
  const beginning = JSON.stringify({ customer: buyer }).slice(0, -2)
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(beginning))
      setTimeout(() => gone.abort(), 200)
    },
  })
  const url = `${describeShop().gateway}/api/orders`
  const headers = { 'content-type': 'application/json', 'idempotency-key': `${buyer.idempotencyKey}-broken-off` }
  await fetch(url, { method: 'POST', body, headers, signal: gone.signal, duplex: 'half' } as RequestInit).catch(
    () => {},
  )
}

interface Journey {
  readonly buyer: BuyerDetails
  readonly sku: string
  readonly order: PlacedOrder
}

const place = async (buyer: BuyerDetails, sku: string, key: string): Promise<PlacedOrder> => {
  const { name, email, shippingAddress } = buyer
  const body = { ...orderFor(sku, { name, email }), shippingAddress }
  const headers = { 'idempotency-key': key, prefer: 'wait=10' }
  const answer = await eventuallyAnswers(
    () => call({ method: 'POST', path: '/api/orders', body, headers }),
    ({ status }) => status === 201,
  )
  return answer.body
}

/** What goes wrong for somebody who has the buyer's details at hand. */
const mishaps = ({ buyer, sku, order }: Journey): [number, Call][] => {
  const { name, email, shippingAddress, idempotencyKey, forgedToken } = buyer
  const body = { ...orderFor(sku, { name, email }), shippingAddress }
  const post = { method: 'POST', path: '/api/orders', headers: { 'idempotency-key': `${idempotencyKey}-2` } }
  const orderPath = `/api/orders/${order.id}`
  const query = `?email=${encodeURIComponent(email)}&token=${order.accessToken}&name=${encodeURIComponent(name)}`
  const lookup = { method: 'POST', path: '/api/orders/lookup' }
  return [
    [400, { ...post, body: JSON.stringify(body).slice(0, -1) }],
    [400, { ...post, body: { ...body, customer: { name: [name], email: name, [email]: name } } }],
    [400, { ...post, body: { ...body, customer: { name: `${name}\0`, email } } }],
    [400, { ...post, headers: {}, body }],
    [409, { ...post, body: { ...body, items: [{ sku, quantity: 1, unitPrice: { amount: 1, currency: 'USD' } }] } }],
    [413, { ...post, body: { ...body, notes: name.repeat(20_000) } }],
    [415, { ...post, body: JSON.stringify(body), headers: { ...post.headers, 'content-type': 'text/plain' } }],
    [422, { ...post, body: { ...body, items: [{ sku: 'NO-SUCH-SKU', quantity: 1 }] } }],
    [
      422,
      {
        ...post,
        headers: { 'idempotency-key': idempotencyKey },
        body: { ...body, customer: { name, email: 'a@b.cd' } },
      },
    ],
    [404, { ...lookup, body: { number: 'TS-0000-0000', email } }],
    [404, { ...lookup, body: { number: order.number, email: `x${email}` } }],
    [400, { ...lookup, body: { number: order.number, email: name } }],
    [401, { method: 'GET', path: orderPath }],
    [401, { method: 'GET', path: orderPath, token: `${forgedToken}.${forgedToken}.${forgedToken}` }],
    [401, { method: 'GET', path: orderPath, headers: { authorization: `Basic ${forgedToken}` } }],
    [404, { method: 'GET', path: orderPath, token: forgedToken }],
    [401, { method: 'GET', path: `/api/orders${query}` }],
    [400, { method: 'GET', path: `/api/products${query}` }],
    [404, { method: 'GET', path: `/api/nothing${query}`, token: order.accessToken }],
    [
      404,
      { method: 'GET', path: `/nothing${query}`, headers: { referer: `https://shop.example/${query}`, cookie: email } },
    ],
    [200, { method: 'GET', path: `/checkout${query}`, headers: { 'user-agent': email } }],
  ]
}

/** Kills the only instance of orders, and asks it with the buyer's details until the gateway says that it is away. */
const meetOutage = async ({ buyer, order }: Journey): Promise<void> => {
  const pid = describeShop().services.find(({ name }) => name === 'orders')?.pid
  if (pid) process.kill(pid, 'SIGKILL')
  const ask = () =>
    call({
      method: 'GET',
      path: `/api/orders/${order.id}?email=${encodeURIComponent(buyer.email)}`,
      token: order.accessToken,
    })
  await eventuallyAnswers(ask, ({ status }) => status === 502 || status === 503)
  await eventuallyAnswers(ask, ({ status }) => status === 200)
}

/** Everything that can happen to an order, and around it. Resolves with the mishaps that were answered unexpectedly. */
export const travel = async (buyer: BuyerDetails): Promise<{ tokens: string[]; surprises: string[] }> => {
  const product = await createProduct()
  const sku = product.variants[0]?.sku ?? ''
  await placeOther(sku)
  const order = await place(buyer, sku, buyer.idempotencyKey)
  const cancelled = await place(buyer, sku, `${buyer.idempotencyKey}-cancelled`)
  const journey: Journey = { buyer, sku, order }
  const { number } = order
  const found: Answer = await call({ method: 'POST', path: '/api/orders/lookup', body: { number, email: buyer.email } })
  await place(buyer, sku, buyer.idempotencyKey)
  await hangUp({ method: 'GET', path: `/api/orders/${order.id}/events`, token: order.accessToken })
  await hangUp({ method: 'GET', path: '/api/products/export', token: describeShop().staffToken })
  await breakOff(buyer)
  const cancellation = { path: `/api/orders/${cancelled.id}/cancellation`, body: { reason: buyer.reason } }
  await asStaff({ method: 'POST', ...cancellation, token: cancelled.accessToken })
  await asStaff({ method: 'GET', path: `/api/orders?email=${encodeURIComponent(buyer.email)}` })
  for (const to of ['paid', 'shipped', 'delivered']) {
    await asStaff({ method: 'POST', path: `/api/orders/${order.id}/transitions`, body: { to, reason: buyer.reason } })
  }
  const late = await call({
    method: 'POST',
    ...cancellation,
    path: `/api/orders/${order.id}/cancellation`,
    token: order.accessToken,
  })
  const surprises = late.status === 409 ? [] : [`409 expected, ${late.status}: cancelling what was delivered`]
  for (const [expected, request] of mishaps(journey)) {
    const { status } = await call(request)
    if (status !== expected) surprises.push(`${expected} expected, ${status}: ${request.method} ${request.path}`)
  }
  await meetOutage(journey)
  const tokens = [order.accessToken, cancelled.accessToken, found.body.accessToken, describeShop().staffToken]
  return { tokens, surprises }
}
