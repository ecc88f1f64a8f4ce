import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'

/** What became of the requests of a load. */
export interface Tally {
  readonly requests: number
  readonly orders: number
  readonly slowestMs: number
  /** What failed: an answer from 500 on, or none at all. */
  readonly failures: readonly string[]
}

export interface Load {
  /** Ends it in order. */
  stop(): Promise<Tally>
}

const pauseMs = 20
const timeoutMs = 30_000

const addressOf = async (shop: string): Promise<{ sku: string; product: string }> => {
  const answer = await fetch(`${shop}/api/products?limit=1&inStock=true&sort=-price`)
  const { items } = (await answer.json()) as { items: { slug: string; variants: { sku: string }[] }[] }
  const [first] = items
  const sku = first?.variants[0]?.sku
  if (!first || !sku) throw new Error('there is nothing to buy: load a catalogue first')
  return { sku, product: first.slug }
}

const orderFor = (sku: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
  body: JSON.stringify({
    customer: { name: 'Load Test', email: 'load@example.org' },
    shippingAddress: { line1: '1 Test Street', city: 'Testville', postalCode: '1', country: 'DE' },
    items: [{ sku, quantity: 1 }],
  }),
})

/**
 * Shoppers who browse and buy, one request after the other each, on connections that are kept, and never try again.
 * Every request that the shop does not answer properly counts.
 */
export const startLoad = async (shop: string, shoppers: number): Promise<Load> => {
  const { sku, product } = await addressOf(shop)
  const ending = new AbortController()
  const failures: string[] = []
  let requests = 0
  let orders = 0
  let slowestMs = 0

  const ask = async (path: string, init: RequestInit = {}): Promise<void> => {
    const startedAt = performance.now()
    requests += 1
    const what = `${new Date().toISOString()} ${init.method ?? 'GET'} ${path}`
    try {
      const answer = await fetch(`${shop}${path}`, { ...init, signal: AbortSignal.timeout(timeoutMs) })
      await answer.arrayBuffer()
      if (answer.status >= 500 || answer.status === 429) failures.push(`${what}: ${answer.status}`)
    } catch (error) {
      failures.push(`${what}: ${error instanceof Error ? (error.cause ?? error.message) : error}`)
    }
    slowestMs = Math.max(slowestMs, performance.now() - startedAt)
  }

  const shopping = Array.from({ length: shoppers }, async () => {
    while (!ending.signal.aborted) {
      for (const path of [
        '/',
        '/api/products?limit=5',
        `/p/${product}`,
        '/api/categories',
        `/api/products/${product}`,
      ]) {
        await ask(path)
        await delay(pauseMs)
      }
      await ask('/api/orders', orderFor(sku))
      orders += 1
    }
  })
  return {
    async stop() {
      ending.abort()
      await Promise.all(shopping)
      return { requests, orders, slowestMs: Math.round(slowestMs), failures }
    },
  }
}
