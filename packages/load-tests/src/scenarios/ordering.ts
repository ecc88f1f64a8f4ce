import { setTimeout as delay } from 'node:timers/promises'
import { type PlannedRequest, unique } from '../load/request-text.ts'
import type { Scenario } from './scenario.ts'

/** An order of one unit. */
export const orderRequest = (sku: string, headers: Record<string, string> = {}): PlannedRequest => ({
  method: 'POST',
  path: '/api/orders',
  headers: { 'idempotency-key': unique, ...headers },
  body: {
    customer: { name: 'Ada Lovelace', email: 'ada@example.org' },
    shippingAddress: { line1: '12 Analytical Way', city: 'London', postalCode: 'N1 9GU', country: 'GB' },
    items: [{ sku, quantity: 1 }],
  },
})

const attempts = 20

/** Places an order; on a machine that is too busy for it again, with the same key. */
const placeOne = async (origin: string, sku: string): Promise<{ id: string; accessToken: string }> => {
  const { path, body } = orderRequest(sku)
  const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(`${origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (response.status === 201) return (await response.json()) as { id: string; accessToken: string }
    const answer = `${response.status} ${await response.text()}`
    if (response.status < 500 || attempt === attempts) throw new Error(`placing an order: ${answer}`)
    await delay(250)
  }
}

/** Placing, placing until confirmed, and reading. Places the orders that are read. */
export const ordering = async (origin: string, skus: readonly string[], read: number): Promise<Scenario[]> => {
  const known: { id: string; accessToken: string }[] = []
  for (const one of skus.slice(0, read)) known.push(await placeOne(origin, one))
  const sku = skus[0] ?? ''
  return [
    {
      name: 'order placed',
      service: 'orders',
      requests: skus.map((one) => orderRequest(one)),
      expected: 201,
      statement: { database: 'orders', name: 'order', parameters: [{ sku }] },
      leavesWork: true,
      helpers: ['catalog-1', 'nats'],
    },
    {
      name: 'order placed and confirmed',
      service: 'orders',
      requests: skus.map((one) => orderRequest(one, { prefer: 'wait=10' })),
      expected: 201,
      leavesWork: true,
      helpers: ['catalog-1', 'nats'],
    },
    {
      name: 'order read',
      service: 'orders',
      requests: known.map(({ id, accessToken }) => ({
        path: `/api/orders/${id}`,
        headers: { authorization: `Bearer ${accessToken}` },
      })),
      expected: 200,
      statement: { database: 'orders', name: 'order-read', parameters: known.map(({ id }) => ({ id })) },
    },
  ]
}
