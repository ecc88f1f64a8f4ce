import client, { type Registry } from '@prometheus-io/client'
import { createCache } from 'async-cache-dedupe'
import type { FastifyRequest } from 'fastify'
import type { Redis } from 'ioredis'
import type { Representation } from './answer.ts'
import { keptAnswers } from './kept-answer.ts'
import type { RouteDurations } from './route-durations.ts'

const MAX_AGE_SECONDS = 1
const MAX_ENTRIES = 512
/** Larger answers are shared by those who wait for them, but not kept. */
const MAX_KEPT_BYTES = 256 * 1024

type Work = () => Promise<Representation>

/** The answers of one operation. */
export interface OperationAnswers {
  /** Answers a request from the cache or by `work`. */
  answer(request: FastifyRequest, work: Work): Promise<Representation>
}

/** A response that is kept for requests to the very same URL. */
export interface CachedResponse {
  readonly representation: Representation
  /** Of the route that the address has. */
  readonly durations: RouteDurations
  /** Counts that it was answered with. */
  readonly count: () => void
}

export interface ResponseCache {
  /**
   * The cached response for a request to the very same URL, found without looking at what the address asks for; undefined where
   * there is none that is fresh.
   * @param nowMs as `performance.now()` counts
   */
  responseAt(address: string, nowMs: number): CachedResponse | undefined
  /**
   * Makes room for an operation's answers.
   * @param durations of its route, for what is answered from the cache
   */
  define(operationId: string, durations: RouteDurations): OperationAnswers
}

/**
 * Answers that are at most a second old, and one piece of work for all who ask for the same at the same time.
 * Failures are shared by those who wait, never kept.
 * @param shared where responses are kept for all instances, instead of in this process
 */
export const createResponseCache = (registry: Registry, shared?: Redis): ResponseCache => {
  const cache = shared
    ? createCache({
        ttl: MAX_AGE_SECONDS,
        storage: { type: 'redis', options: { client: shared } },
        transformer: keptAnswers,
      })
    : createCache({ ttl: MAX_AGE_SECONDS, storage: { type: 'memory', options: { size: MAX_ENTRIES } } })
  const cachedResponses = shared ? undefined : new ResponsesByUrl()
  const answers = new client.Counter({
    name: 'techshop_response_cache_total',
    help: 'Responses of cached operations: hit (cached), shared (result of a concurrent request), miss (handled).',
    labelNames: ['operation', 'outcome'],
    registers: [registry],
  })
  return {
    responseAt: (address, nowMs) => cachedResponses?.find(address, nowMs),
    define: (operation, durations) => {
      const count = (outcome: string) => {
        const counter = answers.labels({ operation, outcome })
        return () => counter.inc()
      }
      const countHit = count('hit')
      const options = {
        serialize: ({ key }: { key: string; work: Work }) => key,
        ttl: (representation: Representation) => (mayBeKept(representation) ? MAX_AGE_SECONDS : 0),
        onHit: countHit,
        onMiss: count('miss'),
        onDedupe: count('shared'),
      }
      const defined = cache.define(operation, options, ({ work }: { key: string; work: Work }) => work())
      const ask = defined[operation as keyof typeof defined] as unknown as (input: {
        key: string
        work: Work
      }) => Promise<Representation>
      return {
        answer: async (request, work) => {
          const representation = await ask({ key: cacheKey(request), work })
          if (mayBeKept(representation)) {
            cachedResponses?.keep(request.url, { representation, durations, count: countHit })
          }
          return representation
        },
      }
    },
  }
}

const mayBeKept = ({ bytes }: Representation): boolean => bytes === undefined || bytes.length <= MAX_KEPT_BYTES

/** Answers by the address that they were asked at, until they are too old. */
class ResponsesByUrl {
  readonly #responses = new Map<string, CachedResponse>()

  find(address: string, nowMs: number): CachedResponse | undefined {
    const response = this.#responses.get(address)
    return response !== undefined && nowMs - response.representation.madeAtMs < MAX_AGE_SECONDS * 1_000
      ? response
      : undefined
  }

  keep(address: string, response: CachedResponse): void {
    // All of them would be too old in a moment, so none is worth being chosen.
    if (this.#responses.size >= MAX_ENTRIES && !this.#responses.has(address)) this.#responses.clear()
    this.#responses.set(address, response)
  }
}

/** Path and checked query: defaults filled in, names in order, so that the same question has one key. */
export const cacheKey = ({ url, query }: Pick<FastifyRequest, 'url' | 'query'>): string => {
  const end = url.indexOf('?')
  const path = end === -1 ? url : url.slice(0, end)
  const members = Object.entries(query as Record<string, unknown>)
  if (members.length === 0) return path
  return `${path}?${JSON.stringify(members.sort(([a], [b]) => (a < b ? -1 : 1)))}`
}
