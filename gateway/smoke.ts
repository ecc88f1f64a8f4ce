// `node smoke.ts <url>`: the journeys that a shop has to pass before it gets visitors, leaving nothing behind.
import { randomUUID } from 'node:crypto'
import { routedServices } from './services.ts'

const [shop = ''] = process.argv.slice(2)
if (!URL.canParse(shop)) {
  console.error('usage: node smoke.ts <url of a gateway>')
  process.exit(2)
}

const ask = async (path: string, expected: number, init: RequestInit = {}): Promise<Response> => {
  const answer = await fetch(new URL(path, shop), { ...init, signal: AbortSignal.timeout(15_000) })
  if (answer.status === expected) return answer
  throw new Error(`${init.method ?? 'GET'} ${path} answered ${answer.status}, not ${expected}`)
}

/** Products and categories can be read, and the pages that show them. */
const browse = async (): Promise<void> => {
  const { items } = (await (await ask('/api/products?limit=1', 200)).json()) as {
    items: { id: string; slug: string }[]
  }
  await ask('/api/categories', 200)
  const page = await (await ask('/', 200)).text()
  const [asset] = /\/assets\/build\/[\w.-]+\.js/.exec(page) ?? []
  if (asset) await ask(asset, 200)
  const [product] = items
  if (!product) return
  await ask(`/api/products/${product.id}`, 200)
  await ask(`/p/${product.slug}`, 200)
}

/** Orders looks prices up: of an order for what nobody sells it says so, and keeps nothing. */
const order = async (): Promise<void> => {
  await ask('/api/orders', 422, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `smoke-${randomUUID()}` },
    body: JSON.stringify({
      customer: { name: 'Smoke Test', email: 'smoke@example.org' },
      shippingAddress: { line1: '1 Test Street', city: 'Testville', postalCode: '1', country: 'DE' },
      items: [{ sku: 'SMOKE-TEST-NOT-FOR-SALE', quantity: 1 }],
    }),
  })
}

const healthy = async (): Promise<void> => {
  for (const { name, kind } of routedServices) if (kind === 'api') await ask(`/api/${name}/health`, 200)
}

try {
  await healthy()
  await browse()
  await order()
} catch (error) {
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : ''
  console.error(`${error instanceof Error ? error.message : error}${cause}`)
  process.exitCode = 1
}
