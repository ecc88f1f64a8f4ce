import { pause } from './pause.ts'
import { ConnectionError, readProblem } from './problem-error.ts'
import { defaultRetryPolicy, delayBeforeRetry, isRepeatable, isTransient, type RetryPolicy } from './retry.ts'
import type { Tagged } from './types.ts'

/** A bearer token, one that is on its way, or a function that is asked before every request. */
export type TokenSource =
  | string
  | PromiseLike<string | undefined>
  | (() => string | undefined | PromiseLike<string | undefined>)

export interface ClientOptions {
  /** Origin of the gateway, such as `https://shop.example`; in a browser `location.origin`. */
  baseUrl: string
  /** Bearer token of each call that brings none of its own. */
  token?: TokenSource | undefined
  /** Sent with every request, such as `X-Forwarded-For` by a trusted server. */
  headers?: Record<string, string> | undefined
  fetch?: typeof globalThis.fetch | undefined
  /** The longest time for one attempt, its body included. Streams are exempt. */
  timeoutMs?: number | undefined
  retry?: Partial<RetryPolicy> | undefined
}

/** What any single call may set. */
export interface CallOptions {
  /** Stops the call, its retries too; it then rejects with the signal's reason. */
  signal?: AbortSignal | undefined
  /** Bearer token for this call alone. */
  token?: TokenSource | undefined
  timeoutMs?: number | undefined
}

/** What a read of one resource may set. */
export interface ReadOptions<T> extends CallOptions {
  /** The resource as it was read before. When it has not changed since, the call resolves with this very object. */
  known?: Tagged<T> | undefined
}

/** How a call's body is handed over: complete, or as it arrives. */
type Delivery = 'whole' | 'streamed'

export interface Transport {
  baseUrl: string
  /**
   * Sends a request, again where that is safe, and resolves with a successful answer, or 304 to a conditional read.
   * @throws ProblemError for an answer of 4xx or 5xx
   * @throws ConnectionError when there was no answer, or none in time
   */
  send(request: Request, options: CallOptions, delivery?: Delivery): Promise<Response>
}

const defaultTimeoutMs = 30_000
const notModified = 304

/** Reads the body to its end, so that a connection lost half-way is noticed while a retry is still possible. */
const readWhole = async (response: Response): Promise<Response> => {
  const bytes = response.body === null ? null : await response.arrayBuffer()
  const { status, statusText, headers } = response
  return new Response(bytes === null || bytes.byteLength === 0 ? null : bytes, { status, statusText, headers })
}

const timeLimit = (signal: AbortSignal | undefined, timeoutMs: number): AbortSignal => {
  const timeout = AbortSignal.timeout(timeoutMs)
  return signal ? AbortSignal.any([signal, timeout]) : timeout
}

/** @throws TypeError for what is no text, which would be sent as `[object Object]` */
const tokenOf = async (source: TokenSource | undefined): Promise<string | undefined> => {
  const token: unknown = await (typeof source === 'function' ? source() : source)
  if (token === undefined || typeof token === 'string') return token
  throw new TypeError('token is neither a text nor undefined, nor resolves to one')
}

/** Sends requests as the client's options say; knows nothing of any operation. */
export const createTransport = (options: ClientOptions): Transport => {
  const fetch = options.fetch ?? globalThis.fetch.bind(globalThis)
  const policy: RetryPolicy = { ...defaultRetryPolicy, ...options.retry }

  const authorize = async (request: Request, own: TokenSource | undefined): Promise<void> => {
    const token = await tokenOf(own ?? options.token)
    if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`)
    for (const [name, value] of Object.entries(options.headers ?? {})) request.headers.set(name, value)
  }

  const attempt = async (request: Request, call: CallOptions, delivery: Delivery): Promise<Response> => {
    const limited = delivery === 'whole'
    const signal = limited
      ? timeLimit(call.signal, call.timeoutMs ?? options.timeoutMs ?? defaultTimeoutMs)
      : call.signal
    try {
      const response = await fetch(request, signal ? { signal } : {})
      return limited || !response.ok ? await readWhole(response) : response
    } catch (error) {
      call.signal?.throwIfAborted()
      throw new ConnectionError(`${request.method} ${new URL(request.url).pathname} got no answer`, { cause: error })
    }
  }

  const send: Transport['send'] = async (request, call, delivery = 'whole') => {
    await authorize(request, call.token)
    const repeatable = isRepeatable(request.method, request.headers)
    for (let attempts = 1; ; attempts++) {
      const [response, failure] = await attempt(repeatable ? request.clone() : request, call, delivery).then(
        (answer): [Response, undefined] => [answer, undefined],
        (error: unknown): [undefined, unknown] => [undefined, error],
      )
      if (response?.ok || response?.status === notModified) return response
      const retryAfter = response?.headers.get('retry-after') ?? null
      const worthIt = response ? isTransient(response.status, retryAfter) : failure instanceof ConnectionError
      const delayMs =
        repeatable && worthIt ? delayBeforeRetry(policy, attempts, retryAfter, Date.now(), Math.random()) : undefined
      if (delayMs === undefined) throw response ? await readProblem(response) : failure
      await pause(delayMs, call.signal)
    }
  }

  return { baseUrl: options.baseUrl, send }
}
