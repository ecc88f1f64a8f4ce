import { parseRetryAfter } from './retry-after.ts'

export interface RetryPolicy {
  /** How often a request is sent at most. 1 turns retries off. */
  maxAttempts: number
  /** The longest wait between two attempts. A server that asks for more is not asked again. */
  maxDelayMs: number
}

export const defaultRetryPolicy: RetryPolicy = { maxAttempts: 4, maxDelayMs: 10_000 }

const firstDelayMs = 200
const overloaded = new Set([429, 503])
const lostBehindTheGateway = new Set([502, 504])

/** True for a request that may be sent twice: a read, or one that the server recognises by its key. */
export const isRepeatable = (method: string, headers: Headers): boolean =>
  method === 'GET' || method === 'HEAD' || headers.has('idempotency-key')

/**
 * Decides whether an answer is worth another attempt.
 * 409 counts only with `Retry-After`: then the first attempt is still being worked on.
 */
export const isTransient = (status: number, retryAfter: string | null): boolean =>
  overloaded.has(status) || lostBehindTheGateway.has(status) || (status === 409 && retryAfter !== null)

/**
 * The wait before the next attempt: what the server asks for, else exponential with full jitter.
 * @param attempt 1 after the first one failed.
 * @param random 0 ≤ random < 1.
 * @returns milliseconds, undefined when the caller should give up.
 */
export const delayBeforeRetry = (
  policy: RetryPolicy,
  attempt: number,
  retryAfter: string | null,
  nowMs: number,
  random: number,
): number | undefined => {
  if (attempt >= policy.maxAttempts) return undefined
  const ceilingMs = Math.min(policy.maxDelayMs, firstDelayMs * 2 ** attempt)
  const jitteredMs = ceilingMs / 2 + (random * ceilingMs) / 2
  const asked = parseRetryAfter(retryAfter, nowMs)
  if (asked === undefined) return jitteredMs
  return asked > policy.maxDelayMs ? undefined : Math.max(asked, firstDelayMs * random)
}
