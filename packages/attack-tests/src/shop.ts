import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'

/** The shop under test. */
export interface Shop {
  /** The gateway, without a slash at the end. */
  readonly gateway: string
  /** With all scopes. */
  readonly staffToken: string
}

interface Call {
  readonly token?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface JsonAnswer<Body> {
  readonly status: number
  readonly headers: Headers
  readonly body: Body
}

/** An honest request to the shop, which must succeed: everything that a test needs before it begins. */
export const call = async <Body>(
  { gateway }: Shop,
  method: string,
  path: string,
  { token, body, headers = {} }: Call = {},
): Promise<JsonAnswer<Body>> => {
  const answer = await fetch(`${gateway}${path}`, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body === undefined ? null : JSON.stringify(body),
    signal: AbortSignal.timeout(60_000),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
  return { status: answer.status, headers: answer.headers, body: (text === '' ? undefined : JSON.parse(text)) as Body }
}

export interface Resource {
  readonly id: string
  readonly slug: string
  /** The ETag. */
  readonly tag: string
}

export interface Goods extends Resource {
  readonly sku: string
}

export interface PlacedOrder {
  readonly id: string
  readonly number: string
  readonly email: string
  readonly token: string
}

/** A suffix that nothing else in the shop has. */
export const unique = (): string => randomUUID().slice(-12)

export const createCategory = async (shop: Shop): Promise<Resource> => {
  const slug = `attack-${unique()}`
  const { body, headers } = await call<{ id: string }>(shop, 'POST', '/api/categories', {
    token: shop.staffToken,
    body: { slug, name: 'Hostile tests' },
  })
  return { id: body.id, slug, tag: headers.get('etag') ?? '' }
}

/** An active product with one variant, of which there are enough for any test. */
export const createProduct = async (shop: Shop): Promise<Goods> => {
  const slug = `attack-${unique()}`
  const sku = slug.toUpperCase()
  const variants = [{ sku, price: { amount: 1_000, currency: 'USD' }, stock: 100_000_000 }]
  const { body, headers } = await call<{ id: string }>(shop, 'POST', '/api/products', {
    token: shop.staffToken,
    body: { slug, name: 'Hostile tests', status: 'active', variants },
  })
  return { id: body.id, slug, sku, tag: headers.get('etag') ?? '' }
}

/** Imports a product and gives the id of an import that can be undone. */
export const importProduct = async (shop: Shop): Promise<string> => {
  const token = shop.staffToken
  const slug = `attack-${unique()}`
  const line = { slug, name: 'Hostile tests', variants: [{ sku: slug, price: { amount: 1_000, currency: 'USD' } }] }
  const headers = { 'content-type': 'application/x-ndjson' }
  await call(shop, 'POST', '/api/products/import', { token, body: line, headers })
  const { body } = await call<{ items: { id: string }[] }>(shop, 'GET', '/api/products/import', { token })
  const [latest] = body.items
  if (!latest) throw new Error('no import can be undone')
  return latest.id
}

/** Places an order; waits while the product has not reached orders yet. */
export const placeOrder = async (shop: Shop, sku: string, deadlineMs = 60_000): Promise<PlacedOrder> => {
  const email = `ada-${unique()}@example.org`
  const order = {
    customer: { name: 'Ada Lovelace', email },
    shippingAddress: { line1: '12 Analytical Way', city: 'London', postalCode: 'N1 9GU', country: 'GB' },
    items: [{ sku, quantity: 1 }],
  }
  const end = performance.now() + deadlineMs
  for (;;) {
    try {
      const { body } = await call<{ id: string; number: string; accessToken: string }>(shop, 'POST', '/api/orders', {
        body: order,
        headers: { 'idempotency-key': unique() },
      })
      return { id: body.id, number: body.number, email, token: body.accessToken }
    } catch (error) {
      if (performance.now() > end || !(error as Error).message.includes('unknown-sku')) throw error
      await delay(50)
    }
  }
}
