import rateLimitPlugin from '@fastify/rate-limit'
import type { Operation, RateLimit } from '@techshop/http-contract/operation'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AddressSet } from './address-set.ts'
import type { AttemptCounts } from './attempt-counts.ts'
import type { StaffCaller } from './caller.ts'
import { clientNetwork } from './client-network.ts'
import type { RateLimitsConfig } from './config.ts'
import { ProblemError } from './problem.ts'

const PER_ADDRESS: RateLimit = { max: 600, windowSeconds: 60 }
const PER_SUBJECT: RateLimit = { max: 1_200, windowSeconds: 60 }

export interface RateLimits {
  /** Counts a request of this client address; rejects with 429. Undefined for an address that is not counted. */
  countAddress(request: FastifyRequest, reply: FastifyReply): Promise<void> | undefined
  /** Counts a request of this staff member; rejects with 429. */
  countSubject(request: FastifyRequest, reply: FastifyReply, caller: StaffCaller): Promise<void>
}

type Limiter = ReturnType<FastifyInstance['createRateLimit']>
type Use = Pick<
  Exclude<Awaited<ReturnType<Limiter>>, { isAllowed: true }>,
  'isAllowed' | 'max' | 'timeWindow' | 'remaining' | 'ttlInSeconds' | 'isExceeded'
>

/** Makes the limits of one operation: its own instead of the general one per address, if it has one. */
export type RateLimitsFor = (operation: Pick<Operation, 'operationId' | 'rateLimit'>) => RateLimits | undefined

export interface RateLimiting {
  /** Undefined limits mean that nothing is to be counted. */
  readonly limitsFor: RateLimitsFor
  /** Whether this client address is limited at all, for what a handler counts by itself. */
  isLimited(request: FastifyRequest): boolean
}

/**
 * What holds for all operations is counted in this process's memory. An operation with a limit of its own can be used for
 * guessing: it is counted with `attempts`, for all instances together where they have a Redis.
 * @param nameClient a name for a client's network that leads back to nobody, where one is needed outside the process
 */
export const registerRateLimits = async (
  app: FastifyInstance,
  config: RateLimitsConfig,
  attempts: AttemptCounts,
  nameClient: (network: string) => string,
): Promise<RateLimiting> => {
  if (!config.enabled) return { limitsFor: () => undefined, isLimited: () => false }
  await app.register(rateLimitPlugin, { global: false })
  const exempt = new AddressSet(config.exempt)
  const isExempt = ({ ip }: FastifyRequest) => exempt.has(ip)
  const limiter = (limit: RateLimit, keyGenerator?: (request: FastifyRequest) => string) =>
    app.createRateLimit({
      max: limit.max,
      timeWindow: limit.windowSeconds * 1_000,
      allowList: isExempt,
      ...(keyGenerator ? { keyGenerator } : {}),
    })
  const attemptLimiter =
    (operationId: string, { max, windowSeconds }: RateLimit) =>
    async ({ ip }: FastifyRequest) => {
      const windowMs = windowSeconds * 1_000
      const counted = await attempts.count(`${operationId}:${nameClient(clientNetwork(ip))}`, windowMs)
      const remaining = Math.max(0, max - counted.attempts)
      const isExceeded = counted.attempts > max
      return {
        isAllowed: false,
        max,
        timeWindow: windowMs,
        remaining,
        ttlInSeconds: counted.secondsLeft,
        isExceeded,
      } as const
    }
  const subjects = new WeakMap<FastifyRequest, string>()
  const general = limiter(config.perAddress ?? PER_ADDRESS)
  const perSubject = limiter(config.perSubject ?? PER_SUBJECT, (request) => subjects.get(request) ?? '')
  const limitsFor: RateLimitsFor = ({ operationId, rateLimit }) => {
    const perAddress = rateLimit ? attemptLimiter(operationId, rateLimit) : general
    const name = rateLimit ? operationId : 'address'
    return {
      countAddress: (request, reply) =>
        isExempt(request) ? undefined : perAddress(request).then((use) => enforce(name, use, reply)),
      countSubject: async (request, reply, { subject }) => {
        subjects.set(request, subject)
        enforce('subject', await perSubject(request), reply)
      },
    }
  }
  return { limitsFor, isLimited: (request) => !isExempt(request) }
}

/** Says what is left (draft-ietf-httpapi-ratelimit-headers-10), or throws 429. */
const enforce = (policy: string, use: { readonly isAllowed: true } | Use, reply: FastifyReply): void => {
  if (use.isAllowed) return
  const { max, timeWindow, remaining, ttlInSeconds, isExceeded } = use
  const headers = {
    'ratelimit-policy': `"${policy}";q=${max};w=${timeWindow / 1_000}`,
    ratelimit: `"${policy}";r=${remaining};t=${ttlInSeconds}`,
  }
  if (!isExceeded) return void reply.headers(headers)
  throw new ProblemError('too-many-requests', {
    detail: `Too many requests. Please try again in ${ttlInSeconds} s.`,
    headers: { ...headers, 'retry-after': String(ttlInSeconds) },
  })
}
