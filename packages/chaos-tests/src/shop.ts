import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Client, createClient } from '@techshop/client'
import { ProblemError } from '@techshop/client/problem-error'
import type { Order, OrderRequest, Product } from '@techshop/client/types'
import { type Stack, startStack } from '@techshop/local-stack/stack'
import { eventuallyAnswers } from '@techshop/test-kit/eventually'

/** A shop of its own, with two instances of each service, whose parts a test may kill. */
export interface Shop extends AsyncDisposable {
  readonly stack: Stack
  /** A client with all staff scopes, which repeats what may be repeated for a long time. */
  readonly staff: Client
  /** The same for a buyer. */
  readonly buyer: Client
}

/** Patient enough to outlast any fault of these tests. */
const patient = { maxAttempts: 100, maxDelayMs: 2_000 }

export const openShop = async (): Promise<Shop> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'techshop-chaos-'))
  const stack = await startStack({ dataDir, replicas: { catalog: 2, categories: 2, orders: 2 }, products: 0 })
  const { gateway, staffToken } = stack.describe()
  return {
    stack,
    staff: createClient({ baseUrl: gateway, token: staffToken, retry: patient }),
    buyer: createClient({ baseUrl: gateway, retry: patient }),
    [Symbol.asyncDispose]: async () => {
      await stack.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export const orderFor = (sku: string, quantity = 1): OrderRequest => ({
  customer: { name: 'Ada Lovelace', email: 'ada@example.org' },
  shippingAddress: { line1: '12 Analytical Way', city: 'London', postalCode: 'N1 9GU', country: 'GB' },
  items: [{ sku, quantity }],
})

const price = { amount: 1000, currency: 'USD' }

/** Whether orders sells a sku already, found out with a price that is refused, so that no order is made. */
const isForSale = async ({ buyer }: Shop, sku: string): Promise<boolean> => {
  const order = orderFor(sku)
  const items = order.items.map((item) => ({ ...item, unitPrice: { ...price, amount: price.amount + 1 } }))
  try {
    await buyer.orders.place({ ...order, items })
  } catch (error) {
    if (error instanceof ProblemError && error.problem === 'price-changed') return true
    if (error instanceof ProblemError && error.problem === 'unknown-sku') return false
    throw error
  }
  throw new Error('an order at a wrong price was taken')
}

/** A product with one variant, for sale. */
export const sellProduct = async (shop: Shop, stock: number): Promise<{ product: Product; sku: string }> => {
  const id = randomUUID().slice(0, 8)
  const sku = `CHAOS-${id}`.toUpperCase()
  const { data: product } = await shop.staff.products.create({
    slug: `chaos-${id}`,
    name: `Product ${id}`,
    status: 'active',
    variants: [{ sku, price, stock }],
  })
  await eventuallyAnswers(
    () => isForSale(shop, sku),
    (forSale) => forSale,
  )
  return { product, sku }
}

/** The order once stock has decided on it. */
export const settled = ({ staff }: Shop, id: string): Promise<Order> =>
  eventuallyAnswers(
    async () => (await staff.orders.get(id)).data,
    ({ status }) => status !== 'pending',
  )

/** What the shop says about a sku when nothing is under way any more. */
export const account = async (shop: Shop, { product, sku }: { product: Product; sku: string }) => {
  const { data } = await shop.staff.products.get(product.id)
  const ledger = await Array.fromAsync(shop.staff.products.stockEntries(product.id, sku))
  const orders: Order[] = []
  for await (const order of shop.staff.orders.list({ limit: 100 })) {
    if (order.items.some((item) => item.sku === sku)) orders.push(order)
  }
  return { stock: data.variants.find((variant) => variant.sku === sku)?.stock, ledger, orders }
}
