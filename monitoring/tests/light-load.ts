import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Client, createClient } from '@techshop/client'
import type { StackDescription } from '@techshop/local-stack/stack'

const PAUSE_MS = 250
const price = { amount: 1000, currency: 'USD' }
const buyer = {
  customer: { name: 'Ada Lovelace', email: 'ada@example.org' },
  shippingAddress: { line1: '12 Analytical Way', city: 'London', postalCode: 'N1 9GU', country: 'GB' },
}

/**
 * A little of everything: new goods, browsing, and of the goods of the round before, which orders knows by now, an order
 * that is paid and one that is rejected. Returns the new goods' SKU.
 */
const round = async (staff: Client, gateway: string, knownSku: string | undefined): Promise<string> => {
  const id = randomUUID().slice(0, 8)
  const sku = `LOAD-${id}`.toUpperCase()
  const [{ data: product }] = await Promise.all([
    staff.products.create({
      slug: `load-${id}`,
      name: `Product ${id}`,
      status: 'active',
      variants: [{ sku, price, stock: 1 }],
    }),
    staff.categories.create({ slug: `load-${id}`, name: `Category ${id}` }),
  ])
  for (const path of ['/', '/api/products?limit=5', '/api/categories', `/api/products/${product.id}`]) {
    await (await fetch(`${gateway}${path}`)).arrayBuffer()
  }
  if (knownSku === undefined) return sku
  const place = async (quantity: number) =>
    (await staff.orders.place({ ...buyer, items: [{ sku: knownSku, quantity }] }, { waitSeconds: 5 })).data
  const placed = await place(1)
  if (placed.status === 'confirmed') await staff.orders.transition(placed.id, { to: 'paid' })
  await place(2)
  return sku
}

/** Does a little of everything again and again until it is disposed of. A round that fails is given up. */
export const startLightLoad = ({ gateway, staffToken }: StackDescription): AsyncDisposable => {
  const staff = createClient({ baseUrl: gateway, token: staffToken })
  const stopping = new AbortController()
  const running = (async () => {
    let knownSku: string | undefined
    while (!stopping.signal.aborted) {
      knownSku = await round(staff, gateway, knownSku).catch(() => undefined)
      await sleep(PAUSE_MS)
    }
  })()
  return {
    async [Symbol.asyncDispose]() {
      stopping.abort()
      await running
    },
  }
}
