import { setTimeout as delay } from 'node:timers/promises'
import type { Order } from '../domain/order.ts'
import { repeat } from '../repeated.ts'
import { heartbeat, heartbeatMs, longestStreamMs, retryHint } from './event-stream.ts'
import type { OrderChanges, OrderHint } from './order-changes.ts'
import { orderFrame } from './order-events.ts'

export interface OrderFeedSource {
  findMany(ids: readonly string[]): Promise<Order[]>
  /** Orders that have changed since then, with their versions. */
  changedSince(at: Date): Promise<OrderHint[]>
}

export interface OrderFeed {
  /** The frames of all orders that change from now on, until the signal aborts, the process ends or half an hour is over. */
  frames(signal: AbortSignal): AsyncGenerator<string>
  stop(): Promise<void>
}

const POLL_MS = 3_000
/** Longer than a transaction takes to commit: what it wrote carries the time of its beginning. */
const OVERLAP_MS = 15_000
/** Hints of this time are read together, however many readers there are. */
const BATCH_WINDOW_MS = 50
const BATCH = 200
/** A reader that is so far behind is sent away; it comes back and reads the list again. */
const LONGEST_QUEUE = 1_000
const REMEMBERED = 10_000

/** Reads each changed order once and shows it to all who follow all orders. Does nothing while nobody does. */
export const createOrderFeed = (
  changes: OrderChanges,
  source: OrderFeedSource,
  failed: (error: unknown) => void,
): OrderFeed => {
  const readers = new Set<Reader>()
  const changed = new Set<string>()
  const shown = new Map<string, number>()
  let pumping: Promise<void> | undefined

  const show = (order: Order) => {
    if ((shown.get(order.id) ?? 0) >= order.version) return
    shown.delete(order.id)
    shown.set(order.id, order.version)
    for (const oldest of shown.keys()) {
      if (shown.size <= REMEMBERED) break
      shown.delete(oldest)
    }
    for (const reader of readers) reader.show(order)
  }

  const pump = async () => {
    while (changed.size > 0 && readers.size > 0) {
      await delay(BATCH_WINDOW_MS)
      const ids = [...changed].slice(0, BATCH)
      for (const id of ids) changed.delete(id)
      for (const order of await source.findMany(ids)) show(order)
    }
  }

  const tell = ({ id, version }: OrderHint) => {
    if (readers.size === 0 || (shown.get(id) ?? 0) >= version) return
    changed.add(id)
    // What can't be read now is found by the poll.
    pumping ??= pump()
      .catch(failed)
      .finally(() => {
        pumping = undefined
      })
  }

  const stopListening = changes.followAll(tell)
  let since = new Date()
  const poll = repeat(
    POLL_MS,
    async () => {
      const begun = new Date()
      if (readers.size > 0) {
        for (const hint of await source.changedSince(new Date(since.getTime() - OVERLAP_MS))) tell(hint)
      }
      since = begun
    },
    failed,
  )

  async function* frames(signal: AbortSignal): AsyncGenerator<string> {
    const reader = new Reader()
    readers.add(reader)
    const ends = AbortSignal.any([signal, changes.stopped, AbortSignal.timeout(longestStreamMs)])
    try {
      yield retryHint
      while (!ends.aborted && !reader.isBehind) {
        await reader.arrival(heartbeatMs, ends)
        const orders = reader.take()
        if (orders.length === 0 && !ends.aborted) yield heartbeat
        for (const order of orders) yield orderFrame(order, 'staff')
      }
      yield retryHint
    } finally {
      readers.delete(reader)
    }
  }

  const stop = async () => {
    stopListening()
    await poll.stop()
    await pumping
  }
  return { frames, stop }
}

/** What one reader has not been sent yet: of each order the newest state alone. */
class Reader {
  readonly #waiting = new Map<string, Order>()
  #arrived = () => {}

  get isBehind(): boolean {
    return this.#waiting.size > LONGEST_QUEUE
  }

  show(order: Order): void {
    if (this.isBehind) return
    this.#waiting.set(order.id, order)
    this.#arrived()
  }

  take(): Order[] {
    const orders = [...this.#waiting.values()]
    this.#waiting.clear()
    return orders
  }

  /** Resolves when something is there, when the time is over or when the signal aborts. */
  async arrival(timeoutMs: number, signal: AbortSignal): Promise<void> {
    if (this.#waiting.size > 0 || signal.aborted) return
    const { promise, resolve } = Promise.withResolvers<void>()
    const end = () => resolve()
    this.#arrived = end
    const timer = setTimeout(end, timeoutMs)
    signal.addEventListener('abort', end)
    await promise
    clearTimeout(timer)
    signal.removeEventListener('abort', end)
  }
}
