import client, { type Registry } from '@prometheus-io/client'
import { createCache } from 'async-cache-dedupe'
import type { FastifyRequest } from 'fastify'
import type { Representation } from './answer.ts'

const MAX_AGE_SECONDS = 1
const MAX_ENTRIES = 512
/** Larger answers are shared by those who wait for them, but not kept. */
const MAX_KEPT_BYTES = 256 * 1024

type Work = () => Promise<Representation>

export interface AnswerCache {
  /** Makes room for an operation's answers; the returned function answers a request from its copy or by `work`. */
  define(operationId: string): (request: FastifyRequest, work: Work) => Promise<Representation>
}

/**
 * Answers that are at most a second old, and one piece of work for all who ask for the same at the same time.
 * Failures are shared by those who wait, never kept.
 */
export const createAnswerCache = (registry: Registry): AnswerCache => {
  const cache = createCache({ ttl: MAX_AGE_SECONDS, storage: { type: 'memory', options: { size: MAX_ENTRIES } } })
  const answers = new client.Counter({
    name: 'techshop_answer_cache_total',
    help: 'Answers of cached operations: hit (a copy), shared (the work of another request), miss (worked for).',
    labelNames: ['operation', 'outcome'],
    registers: [registry],
  })
  return {
    define: (operation) => {
      const count = (outcome: string) => {
        const counter = answers.labels({ operation, outcome })
        return () => counter.inc()
      }
      const options = {
        serialize: ({ key }: { key: string; work: Work }) => key,
        ttl: ({ bytes }: Representation) => (bytes && bytes.length > MAX_KEPT_BYTES ? 0 : MAX_AGE_SECONDS),
        onHit: count('hit'),
        onMiss: count('miss'),
        onDedupe: count('shared'),
      }
      const defined = cache.define(operation, options, ({ work }: { key: string; work: Work }) => work())
      const ask = defined[operation as keyof typeof defined] as unknown as (input: {
        key: string
        work: Work
      }) => Promise<Representation>
      return (request, work) => ask({ key: cacheKey(request), work })
    },
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
