import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Client, createClient } from '@techshop/client'
import { ProblemError } from '@techshop/client/problem-error'
import type { StackDescription } from '@techshop/local-stack/stack'
import { eventuallyAnswers } from '@techshop/test-kit/eventually'

const PAUSE_MS = 250
const price = { amount: 1000, currency: 'USD' }
const buyer = {
  customer: { name: 'Ada Lovelace', email: 'ada@example.org' },
  shippingAddress: { line1: '12 Analytical Way', city: 'London', postalCode: 'N1 9GU', country: 'GB' },
}

/** A new product with one piece of it in stock; resolves with its SKU once orders sells it. */
export const offerGoods = async (staff: Client): Promise<string> => {
  const id = randomUUID().slice(0, 8)
  const sku = `LOAD-${id}`.toUpperCase()
  const variants = [{ sku, price, stock: 1 }]
  await staff.products.create({ slug: `load-${id}`, name: `Product ${id}`, status: 'active', variants })
  await eventuallyAnswers(
    () => isSold(staff, sku),
    (sold) => sold,
  )
  return sku
}

/** Found out with a price that is refused, so that no order is made. */
const isSold = async (staff: Client, sku: string): Promise<boolean> => {
  const unitPrice = { ...price, amount: price.amount + 1 }
  const refused = staff.orders.place({ ...buyer, items: [{ sku, quantity: 1, unitPrice }] })
  return refused.then(
    () => true,
    (error) => error instanceof ProblemError && error.problem === 'price-changed',
  )
}

/** Orders some and waits for the outcome. */
export const placeOrder = async (staff: Client, sku: string, quantity = 1) =>
  (await staff.orders.place({ ...buyer, items: [{ sku, quantity }] }, { waitSeconds: 10 })).data

/** Goods, browsing, an order that is paid, and one that is rejected. */
const round = async (staff: Client, gateway: string): Promise<void> => {
  const sku = await offerGoods(staff)
  await staff.categories.create({ slug: sku.toLowerCase(), name: sku })
  for (const path of ['/', '/api/products?limit=5', '/api/categories', `/api/products/${sku.toLowerCase()}`]) {
    await (await fetch(`${gateway}${path}`)).arrayBuffer()
  }
  const order = await placeOrder(staff, sku)
  if (order.status === 'confirmed') await staff.orders.transition(order.id, { to: 'paid' })
  await placeOrder(staff, sku, 2)
}

/** Does a little of everything again and again until it is disposed of. A round that fails is given up. */
export const startLightLoad = ({ gateway, staffToken }: StackDescription): AsyncDisposable => {
  const staff = createClient({ baseUrl: gateway, token: staffToken })
  const stopping = new AbortController()
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await round(staff, gateway).catch(() => {})
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
