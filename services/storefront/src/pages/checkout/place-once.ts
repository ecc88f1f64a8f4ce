import { createIdempotencyKey } from '@techshop/client/idempotency-key'
import { ProblemError } from '@techshop/client/problem-error'
import type { OpenedOrder, OrderRequest } from '@techshop/client/types'
import type { TextStorage } from '../../islands/browser-storage.ts'
import { NothingSentError } from './place-order.ts'

/**
 * The wish to order, kept while its answer may have been lost, so that a double click, a second tab or another press
 * of the button asks for the same order instead of placing another. All tries share one key: the server binds it to
 * one of them. Nothing here sends by itself.
 */
interface Attempt {
  key: string
  /** When the latest was sent, in Unix milliseconds. */
  startedAt: number
  /** Bodies that may have arrived, the latest last. */
  requests: OrderRequest[]
  /** What is ordered, by sku, to be shown; missing in what an older version of this page has kept. */
  names?: Record<string, string>
}

/** What a shopper wants to order, with the names of the goods by sku. */
export interface Wish {
  request: OrderRequest
  names: Record<string, string>
}

/** An order of which it is not known whether it has been placed. */
export interface Unanswered extends Wish {
  sentAt: Date
}

type Place = (request: OrderRequest, idempotencyKey: string) => Promise<OpenedOrder>

export interface Placed {
  order: OpenedOrder
  /** False for the order of an earlier try, which had arrived after all: what was asked for now is not ordered. */
  isRequested: boolean
}

const attemptStorageKey = 'techshop.checkout'
/** How long the server keeps a key at least. */
const keyLifetimeMs = 7 * 24 * 3600 * 1000

const same = (a: OrderRequest, b: OrderRequest): boolean => JSON.stringify(a) === JSON.stringify(b)

const read = (storage: TextStorage, nowMs: number): Attempt | undefined => {
  try {
    const attempt: Attempt = JSON.parse(storage.read(attemptStorageKey) ?? 'null')
    return attempt && nowMs - attempt.startedAt < keyLifetimeMs ? attempt : undefined
  } catch {
    return undefined
  }
}

const write = (storage: TextStorage, attempt: Attempt | undefined): void => {
  if (!attempt || attempt.requests.length === 0) storage.remove(attemptStorageKey)
  else storage.write(attemptStorageKey, JSON.stringify(attempt))
}

/** This try has not got as far as the key, so it says nothing about earlier ones of the same body. */
const neverGotIn = (error: unknown): boolean =>
  error instanceof NothingSentError || (error instanceof ProblemError && error.status === 429)

/** The key is not bound to this body, so no try of it has been placed; it says nothing about other bodies. */
const isRefusal = (error: unknown): boolean =>
  error instanceof ProblemError && error.status < 500 && error.problem !== 'request-in-progress' && !neverGotIn(error)

/** The latest order whose answer may have been lost, to be shown and asked about. */
export const unansweredOrder = (storage: TextStorage, nowMs: number): Unanswered | undefined => {
  const attempt = read(storage, nowMs)
  const request = attempt?.requests.at(-1)
  return attempt && request && { sentAt: new Date(attempt.startedAt), request, names: attempt.names ?? {} }
}

/** The shopper does not want it any more: the next order is another one. */
export const forgetUnanswered = (storage: TextStorage): void => storage.remove(attemptStorageKey)

/** An earlier body has the key, so its order exists: asking with that body again answers with it and places nothing. */
const findBound = async (storage: TextStorage, attempt: Attempt, place: Place): Promise<OpenedOrder | undefined> => {
  for (const request of attempt.requests) {
    try {
      const order = await place(request, attempt.key)
      storage.remove(attemptStorageKey)
      return order
    } catch (error) {
      if (!isRefusal(error)) throw error
    }
  }
  return undefined
}

/**
 * Places an order at most once, however often it is called before the outcome is known.
 * @throws ProblemError or NothingSentError when the order has not been placed, any other error when that is unknown
 */
export const placeOnce = async (
  storage: TextStorage,
  place: Place,
  { request, names }: Wish,
  nowMs: number,
): Promise<Placed> => {
  const pending = read(storage, nowMs)
  const others = pending?.requests.filter((earlier) => !same(earlier, request)) ?? []
  const key = pending?.key ?? createIdempotencyKey()
  const attempt = { key, startedAt: nowMs, requests: [...others, request], names: { ...pending?.names, ...names } }
  write(storage, attempt)
  try {
    const order = await place(request, key)
    storage.remove(attemptStorageKey)
    return { order, isRequested: true }
  } catch (error) {
    if (neverGotIn(error)) write(storage, pending)
    if (!isRefusal(error)) throw error
    const unresolved = { ...attempt, startedAt: pending?.startedAt ?? nowMs, requests: others }
    write(storage, unresolved)
    const isBound = error instanceof ProblemError && error.problem === 'idempotency-key-reused'
    const order = isBound ? await findBound(storage, unresolved, place) : undefined
    if (order) return { order, isRequested: false }
    if (isBound) storage.remove(attemptStorageKey)
    throw error
  }
}
