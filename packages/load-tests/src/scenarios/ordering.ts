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

const placeOne = async (origin: string, sku: string): Promise<{ id: string; accessToken: string }> => {
  const { path, body } = orderRequest(sku)
  const response = await fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), prefer: 'wait=10' },
    body: JSON.stringify(body),
  })
  if (response.status !== 201) throw new Error(`placing an order: ${response.status} ${await response.text()}`)
  return (await response.json()) as { id: string; accessToken: string }
}

/** Placing, placing until confirmed, and reading. Places the orders that are read. */
export const ordering = async (origin: string, skus: readonly string[], read: number): Promise<Scenario[]> => {
  const known = await Promise.all(skus.slice(0, read).map((sku) => placeOne(origin, sku)))
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
