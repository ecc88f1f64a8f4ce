import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Client } from '@techshop/client'
import { ProblemError } from '@techshop/client/problem-error'
import type { Order, OrderRequest } from '@techshop/client/types'

const email = 'ada@example.org'
const orderFor = (sku: string, quantity: number): OrderRequest => ({
  customer: { name: 'Ada Lovelace', email },
  shippingAddress: { line1: '12 Analytical Way', city: 'London', postalCode: 'N1 9GU', country: 'GB' },
  items: [{ sku, quantity }],
})

/** Repeats what is true a moment later, since read models follow their owner. */
const soon = async <T>(ask: () => Promise<T | undefined>, deadlineMs = 20_000): Promise<T> => {
  for (const end = performance.now() + deadlineMs; ; await setTimeout(50)) {
    const found = await ask()
    if (found !== undefined) return found
    if (performance.now() > end) throw new Error(`not within ${deadlineMs} ms: ${ask}`)
  }
}

const whenForSale = (buyer: Client, order: OrderRequest) =>
  soon(() =>
    buyer.orders.place(order, { waitSeconds: 10 }).catch((error: unknown) => {
      if (error instanceof ProblemError && error.problem === 'unknown-sku') return undefined
      throw error
    }),
  )

/** What came of a day's trade, in words that are the same for every day. */
export interface Day {
  readonly listed: boolean
  readonly found: boolean
  readonly outcomes: Readonly<Record<'bought' | 'shipped' | 'tooMany' | 'cancelled', Order['status']>>
  /** Of the one variant that was traded. */
  readonly stock: number | undefined
  /** Newest first: given back, three times sold, delivered, there from the start. */
  readonly ledger: readonly number[]
}

/** What `trade` comes to in a shop that works. */
export const goodDay: Day = {
  listed: true,
  found: true,
  outcomes: { bought: 'confirmed', shipped: 'delivered', tooMany: 'rejected', cancelled: 'cancelled' },
  stock: 5,
  ledger: [3, -3, -2, -1, 5, 3],
}

/**
 * A day of a shop through its gateway: staff make, change and move a category and its product, buyers find it, order it,
 * order too much of it and cancel, staff ship. Everything in it is its own, so days may pass at the same time.
 */
export const trade = async (staff: Client, buyer: Client): Promise<Day> => {
  const id = randomUUID().slice(0, 8)
  const sku = `DAY-${id}`.toUpperCase()
  const { data: parent } = await staff.categories.create({ slug: `above-${id}`, name: 'Above' })
  const category = await staff.categories.create({ slug: `day-${id}`, name: 'Day' })
  await staff.categories.update(category, { name: 'A day', parentId: parent.id })
  const created = await staff.products.create({
    ...{ slug: `day-${id}`, name: `Quartz ${id}`, status: 'active', categoryId: category.data.id },
    variants: [{ sku, price: { amount: 1000, currency: 'USD' }, stock: 3 }],
  })
  const product = await staff.products.update(created, { description: 'Keeps the time.' })
  await staff.products.adjustStock(product.data.id, sku, { delta: 5, reason: 'delivery' })

  const bought = await whenForSale(buyer, orderFor(sku, 1))
  const shipped = await buyer.orders.place(orderFor(sku, 2), { waitSeconds: 10 })
  const tooMany = await buyer.orders.place(orderFor(sku, 15), { waitSeconds: 10 })
  const cancelled = await buyer.orders.place(orderFor(sku, 3), { waitSeconds: 10 })
  await buyer.orders.cancel(cancelled.data.id, 'changed my mind', { token: cancelled.data.accessToken })
  for (const to of ['paid', 'shipped', 'delivered'] as const) await staff.orders.transition(shipped.data.id, { to })

  const opened = await buyer.orders.lookUp(bought.data.number, email)
  const statusOf = ({ data }: { data: Order }) =>
    soon(async () => {
      const { status } = (await staff.orders.get(data.id)).data
      return status === 'pending' ? undefined : status
    })
  const listedOf = async (query: { category?: string; q?: string }) =>
    (await buyer.products.page(query)).items.some(({ slug }) => slug === product.data.slug) || undefined
  const outcomes = {
    bought: await statusOf(opened),
    shipped: await statusOf(shipped),
    tooMany: await statusOf(tooMany),
    cancelled: await statusOf(cancelled),
  }
  const ledger = await soon(async () => {
    const entries = await Array.fromAsync(staff.products.stockEntries(product.data.id, sku), ({ delta }) => delta)
    return entries.length < goodDay.ledger.length ? undefined : entries
  })
  return {
    listed: await soon(() => listedOf({ category: parent.slug })),
    found: await soon(() => listedOf({ q: `quartz ${id}` })),
    outcomes,
    stock: (await staff.products.get(product.data.id)).data.variants.find((one) => one.sku === sku)?.stock,
    ledger,
  }
}
