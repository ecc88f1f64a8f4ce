import { setTimeout } from 'node:timers/promises'
import { type Client, createClient } from '@techshop/client'
import { ConnectionError, ProblemError } from '@techshop/client/problem-error'
import type { Product } from '@techshop/client/types'
import type { EntryOf, History, OrderedLine } from '../history.ts'
import { buyerDetails } from './assortment.ts'

/** An order that was acknowledged, as its buyer knows it. */
export interface KnownOrder {
  readonly id: string
  readonly token: string
}

/** The recorded requests of one user. Each is sent once: what to do after a failure is the user's own affair. */
export interface Requests {
  readonly client: Client
  browse(path: string, send: () => Promise<readonly Product[]>): Promise<void>
  /** The order when it was acknowledged. */
  order(
    key: string,
    lines: readonly OrderedLine[],
    waitSeconds: number,
  ): Promise<{ entry: EntryOf<'order'>; order: KnownOrder | undefined }>
  read(order: KnownOrder): Promise<EntryOf<'read'>>
  cancel(order: KnownOrder): Promise<EntryOf<'cancel'>>
  move(orderId: string, to: 'paid' | 'shipped'): Promise<EntryOf<'move'>>
  adjust(productId: string, sku: string, delta: number, key: string): Promise<EntryOf<'adjust'>>
  change(product: Product, etag: string, percent: number, categoryId: string | null): Promise<EntryOf<'change'>>
}

export interface RequestsOptions {
  readonly gateway: string
  readonly history: History
  readonly actor: string
  /** Of a member of staff, asked before every request. */
  readonly token?: () => string
}

const timeoutMs = 8_000

const stockOf = (products: readonly Product[]) =>
  Object.fromEntries(products.flatMap(({ variants }) => variants.map(({ sku, stock }) => [sku, stock])))

export const createRequests = ({ gateway, history, actor, token }: RequestsOptions): Requests => {
  const client = createClient({ baseUrl: gateway, token, timeoutMs, retry: { maxAttempts: 1 } })
  return {
    client,
    async browse(path, send) {
      await history.record(actor, 'browse', { path }, async () => ({ stock: stockOf(await send()) }))
    },
    async order(key, lines, waitSeconds) {
      let order: KnownOrder | undefined
      const entry = await history.record(actor, 'order', { key, lines }, async () => {
        const request = { ...buyerDetails, items: lines.map((line) => ({ ...line })) }
        const { data } = await client.orders.place(request, { idempotencyKey: key, waitSeconds })
        order = { id: data.id, token: data.accessToken }
        return { orderId: data.id, number: data.number, status: data.status, version: data.version }
      })
      return { entry, order }
    },
    read: (order) =>
      history.record(actor, 'read', { orderId: order.id }, async () => {
        const { data } = await client.orders.get(order.id, { token: order.token })
        return { status: data.status, version: data.version }
      }),
    cancel: (order) =>
      history.record(actor, 'cancel', { orderId: order.id }, async () => {
        const { data } = await client.orders.cancel(order.id, undefined, { token: order.token })
        return { status: data.status, version: data.version }
      }),
    move: (orderId, to) =>
      history.record(actor, 'move', { orderId, to }, async () => {
        const { data } = await client.orders.transition(orderId, { to })
        return { status: data.status, version: data.version }
      }),
    adjust: (productId, sku, delta, key) =>
      history.record(actor, 'adjust', { key, sku, delta }, async () => {
        const adjustment = { delta, reason: 'chaos' }
        const { id, stock } = await client.products.adjustStock(productId, sku, adjustment, { idempotencyKey: key })
        return { entryId: id, stock }
      }),
    change(product, etag, percent, categoryId) {
      const variants = product.variants.map(({ sku, options, price }) => ({
        sku,
        options,
        price: { ...price, amount: Math.max(100, Math.round((price.amount * percent) / 100)) },
      }))
      const prices = Object.fromEntries(variants.map(({ sku, price }) => [sku, price.amount]))
      const asked = { productId: product.id, prices, categoryId, basedOn: product.version }
      return history.record(actor, 'change', asked, async () => {
        const { data } = await client.products.update({ data: product, etag }, { variants, categoryId })
        return { version: data.version }
      })
    },
  }
}

/** Sends a request that carries a key until it is decided, at most so often, as a careful client does. */
export const untilDecided = async <Sent>(
  send: () => Promise<Sent>,
  isDecided: (sent: Sent) => boolean,
  attempts: number,
  signal: AbortSignal,
): Promise<Sent> => {
  for (let attempt = 1; ; attempt += 1) {
    const sent = await send()
    if (isDecided(sent) || attempt === attempts || signal.aborted) return sent
    await setTimeout(300 * attempt, undefined, { signal }).catch(() => {})
  }
}

/** Loads a page of the storefront; rejects as the client does. */
export const loadPage = async (url: string): Promise<readonly Product[]> => {
  let response: Response
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), headers: { accept: 'text/html' } })
    await response.arrayBuffer()
  } catch (cause) {
    throw new ConnectionError(`no page at ${url}`, { cause })
  }
  if (response.ok) return []
  const { status } = response
  const fields = { type: 'page', title: 'page', status, detail: '', requestId: '', errors: [], extensions: {} }
  throw new ProblemError({ ...fields, retryAfterMs: undefined })
}
