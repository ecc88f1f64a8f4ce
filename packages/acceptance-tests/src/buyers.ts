import { randomUUID } from 'node:crypto'
import type { Order, OrderRequest } from '@techshop/contracts/order'
import { eventuallyAnswers } from '@techshop/test-kit/eventually'
import { type Answer, call } from './shop.ts'

/** An order as a buyer would send it. */
export const orderFor = (...items: OrderRequest['items']): OrderRequest => ({
  customer: { name: 'Ada Lovelace', email: 'ada@example.org' },
  shippingAddress: { line1: '12 Analytical Way', city: 'London', postalCode: 'N1 9GU', country: 'GB' },
  items,
})

interface Placing {
  readonly key?: string
  readonly waitSeconds?: number
}

/** Sends an order once. */
export const sendOrder = (order: unknown, { key = randomUUID(), waitSeconds }: Placing = {}): Promise<Answer<Order>> =>
  call<Order>('POST', '/api/orders', {
    headers: { 'idempotency-key': key, ...(waitSeconds ? { prefer: `wait=${waitSeconds}` } : {}) },
    body: order,
  })

/**
 * Places an order as a well-behaved client does: when told to come back (409 or 503 with Retry-After),
 * or when the connection breaks, it repeats the request with the same key.
 */
export const placeOrder = async (
  order: unknown,
  { key = randomUUID(), waitSeconds }: Placing = {},
): Promise<Answer<Order>> => {
  for (let attempt = 1; ; attempt++) {
    const answer = await sendOrder(order, { key, ...(waitSeconds ? { waitSeconds } : {}) }).catch((error: unknown) => {
      if (attempt >= 30) throw error
      return undefined
    })
    const retryAfter = answer?.headers.get('retry-after')
    const isFinal =
      answer && !(retryAfter && [409, 429, 503].includes(answer.status)) && ![502, 504].includes(answer.status)
    if (isFinal || (answer && attempt >= 30)) return answer
    await new Promise((resolve) => setTimeout(resolve, 200 + Number(retryAfter ?? 0) * 200))
  }
}

/** The order as its owner sees it. */
export const readOrder = async (order: Order): Promise<Order> => {
  const answer = await call<Order>('GET', `/api/orders/${order.id}`, { token: order.accessToken ?? '' })
  if (answer.status !== 200) throw new Error(`order not read: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

const overloaded = [429, 502, 503, 504]

/** Waits until stock has decided on the order; a shop that is too busy to say so is asked again. */
export const settled = async (order: Order, deadlineMs = 60_000): Promise<Order> => {
  const token = order.accessToken ?? ''
  const answer = await eventuallyAnswers(
    () => call<Order>('GET', `/api/orders/${order.id}`, { token }),
    ({ status, body }) => !overloaded.includes(status) && body.status !== 'pending',
    deadlineMs,
  )
  if (answer.status !== 200) throw new Error(`order not read: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}
