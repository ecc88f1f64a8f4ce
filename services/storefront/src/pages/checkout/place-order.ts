import { createClient } from '@techshop/client'
import { ConnectionError, ProblemError, readProblem } from '@techshop/client/problem-error'
import type { OpenedOrder, OrderRequest } from '@techshop/client/types'

/** Long enough for stock to answer, so that most shoppers see the outcome at once. */
const waitSeconds = 2
const timeoutMs = 20_000

/** Nothing has left this device: the order has certainly not been placed. */
export class NothingSentError extends Error {
  override readonly name = 'NothingSentError'
}

/** An answer that rules out that the order has been placed. A 409 that says when to ask again is about a try still under way. */
const isRefused = ({ status, headers }: Response): boolean =>
  status >= 400 && status < 500 && !(status === 409 && headers.has('retry-after'))

const offline = (mayHaveArrived: boolean): Error =>
  mayHaveArrived ? new ConnectionError('this device is offline by now') : new NothingSentError('this device is offline')

export interface Surroundings {
  readonly baseUrl: string
  readonly fetch: typeof globalThis.fetch
  /** Whether this device says that it has a connection. It may be wrong, so it only explains why nothing got out. */
  readonly isOnline: () => boolean
}

/**
 * Sends an order, and again by itself only while the answer to an earlier try may have been lost.
 * @param stillWanted asked before each repetition: an order that its shopper has changed meanwhile is not sent again
 * @throws ProblemError when the order has been refused: it has certainly not been placed
 * @throws NothingSentError when no try has left the device
 * @throws ConnectionError when it may have been placed
 */
export const placeOrder = async (
  { baseUrl, fetch, isOnline }: Surroundings,
  request: OrderRequest,
  idempotencyKey: string,
  stillWanted: () => boolean,
): Promise<OpenedOrder> => {
  let tries = 0
  let mayHaveArrived = false
  const stop = new AbortController()
  const send: typeof globalThis.fetch = async (input, init) => {
    if (tries++ > 0 && !stillWanted()) stop.abort(new ConnectionError('the order was changed before its answer came'))
    stop.signal.throwIfAborted()
    const wasOnline = isOnline()
    const response = await fetch(input, init).catch((error: unknown) => {
      if (wasOnline) mayHaveArrived = true
      else stop.abort(offline(mayHaveArrived))
      throw error
    })
    if (!isRefused(response)) mayHaveArrived = true
    else if (!mayHaveArrived) stop.abort(await readProblem(response.clone()))
    return response
  }
  try {
    const client = createClient({ baseUrl, timeoutMs, fetch: send })
    return (await client.orders.place(request, { idempotencyKey, waitSeconds, signal: stop.signal })).data
  } catch (error) {
    const isTooMany = error instanceof ProblemError && error.status === 429
    throw mayHaveArrived && isTooMany ? new ConnectionError('an earlier try may have arrived', { cause: error }) : error
  }
}
