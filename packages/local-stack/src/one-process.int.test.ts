import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eventually } from '@techshop/process-supervisor/eventually'
import t from 'tap'
import { shopParts, startStack } from './stack.ts'

t.test('a shop whose services share a process sells as any other, and stops in order', async (t) => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'one-process-'))
  const stack = await startStack({ dataDir, oneProcess: true }, { ...shopParts, catalogue: async () => undefined })
  t.teardown(async () => {
    await stack.stop()
    await rm(dataDir, { recursive: true, force: true })
  })
  const { gateway, services, staffToken } = stack.describe()
  const apis = services.filter(({ name }) => name !== 'storefront')
  t.equal(new Set(apis.map(({ pid }) => pid)).size, 1)
  t.equal(new Set(apis.map(({ url }) => url)).size, 3)
  t.ok(stack.process('services').pid)

  const call = async (method: string, target: string, body?: object, headers: object = {}) => {
    const response = await fetch(gateway + target, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  const staff = { authorization: `Bearer ${staffToken}` }
  const variants = [{ sku: 'ONE-1', options: {}, price: { amount: 100, currency: 'USD' }, stock: 5 }]
  const product = { slug: 'one', name: 'One', description: '', status: 'active', variants }
  t.equal((await call('POST', '/api/products', product, staff)).status, 201)
  const order = {
    customer: { name: 'Ada Lovelace', email: 'ada@example.org' },
    shippingAddress: { line1: '12 Analytical Way', city: 'London', postalCode: 'N1 9GU', country: 'GB' },
    items: [{ sku: 'ONE-1', quantity: 2 }],
  }
  let placed = await call('POST', '/api/orders', order, { 'idempotency-key': 'key-1' })
  await eventually('the order is placed', async () => {
    // Orders hears of the product by an event.
    if (placed.status !== 201) placed = await call('POST', '/api/orders', order, { 'idempotency-key': 'key-1' })
    return placed.status === 201
  })
  const token = { authorization: `Bearer ${placed.body.accessToken}` }
  await eventually('the order is confirmed', async () => {
    const { body } = await call('GET', `/api/orders/${placed.body.id}`, undefined, token)
    return body.status === 'confirmed'
  })
})
