import { createIdempotencyKey } from '@techshop/client/idempotency-key'
import { ProblemError } from '@techshop/client/problem-error'
import type { OpenedOrder, OrderRequest } from '@techshop/client/types'
import type { TextStorage } from '../../islands/browser-storage.ts'

/**
 * The wish to order, kept until its outcome is known, so that a double click, a reload or a lost connection
 * repeats the same order instead of placing another. All tries share one key: the server binds it to one of them.
 */
interface Attempt {
  key: string
  startedAt: number
  /** Bodies whose fate is unknown, the latest last. */
  requests: OrderRequest[]
}

type Place = (request: OrderRequest, idempotencyKey: string) => Promise<OpenedOrder>

const storageKey = 'techshop.checkout'
/** How long the server keeps a key at least. */
const keyLifetimeMs = 7 * 24 * 3600 * 1000
/** Within this time a reload finishes what was begun; later the visitor has moved on and decides anew. */
const resumeWithinMs = 10 * 60 * 1000

const same = (a: OrderRequest, b: OrderRequest): boolean => JSON.stringify(a) === JSON.stringify(b)

const read = (storage: TextStorage, nowMs: number): Attempt | undefined => {
  try {
    const attempt: Attempt = JSON.parse(storage.read(storageKey) ?? 'null')
    return attempt && nowMs - attempt.startedAt < keyLifetimeMs ? attempt : undefined
  } catch {
    return undefined
  }
}

const write = (storage: TextStorage, attempt: Attempt): void => {
  if (attempt.requests.length === 0) storage.remove(storageKey)
  else storage.write(storageKey, JSON.stringify(attempt))
}

/** The server has refused this body for good; it says nothing about the others. */
const isRefusal = (error: unknown): boolean =>
  error instanceof ProblemError && error.status < 500 && error.status !== 429 && error.problem !== 'request-in-progress'

/** The body to send again right after a reload, if an order was under way. */
export const interruptedRequest = (storage: TextStorage, nowMs: number): OrderRequest | undefined => {
  const attempt = read(storage, nowMs)
  return attempt && nowMs - attempt.startedAt < resumeWithinMs ? attempt.requests.at(-1) : undefined
}

/** An earlier body has the key, so its order exists: asking with that body again answers with it. */
const findBound = async (storage: TextStorage, attempt: Attempt, place: Place): Promise<OpenedOrder | undefined> => {
  for (const request of attempt.requests) {
    try {
      const order = await place(request, attempt.key)
      storage.remove(storageKey)
      return order
    } catch (error) {
      if (!isRefusal(error)) throw error
    }
  }
  return undefined
}

/**
 * Places an order at most once, however often it is called before the outcome is known.
 * @returns the order; an earlier try's, when that one turns out to have been placed
 * @throws ProblemError when the order is refused, any other error when its fate is unknown
 */
export const placeOnce = async (
  storage: TextStorage,
  place: Place,
  request: OrderRequest,
  nowMs: number,
): Promise<OpenedOrder> => {
  const pending = read(storage, nowMs)
  const others = pending?.requests.filter((earlier) => !same(earlier, request)) ?? []
  const key = pending?.key ?? createIdempotencyKey()
  const attempt = { key, startedAt: nowMs, requests: [...others, request] }
  write(storage, attempt)
  try {
    const order = await place(request, key)
    storage.remove(storageKey)
    return order
  } catch (error) {
    if (!isRefusal(error)) throw error
    const unresolved = { ...attempt, requests: others }
    write(storage, unresolved)
    const isBound = error instanceof ProblemError && error.problem === 'idempotency-key-reused'
    const bound = isBound ? await findBound(storage, unresolved, place) : undefined
    if (bound) return bound
    if (isBound) storage.remove(storageKey)
    throw error
  }
}
