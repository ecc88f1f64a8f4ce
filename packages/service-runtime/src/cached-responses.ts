import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendRepresentation } from './answer.ts'
import type { Draining } from './draining.ts'
import type { RateLimiting } from './rate-limits.ts'
import { recordCompletion } from './request-completion.ts'
import type { ResponseCache } from './response-cache.ts'
import { hasSeveralHosts } from './several-hosts.ts'

export interface CachedResponseOptions {
  readonly cache: ResponseCache
  readonly rateLimiting: RateLimiting
  readonly draining: Draining
  /** Whether pages of other origins are answered, which takes headers of their own. */
  readonly hasOrigins: boolean
}

/**
 * Answers a request from the cache before anything else is done for it. A request whose response would differ from the
 * cached one, or that has to be counted or refused, goes on to the hooks that follow.
 */
export const answerFromCache = (
  app: FastifyInstance,
  { cache, rateLimiting, draining, hasOrigins }: CachedResponseOptions,
): void => {
  const mayBeCached = (request: FastifyRequest): boolean => {
    const { method, headers, rawHeaders } = request.raw
    return (
      (method === 'GET' || method === 'HEAD') &&
      headers.authorization === undefined &&
      headers['if-match'] === undefined &&
      !(hasOrigins && headers.origin !== undefined) &&
      !hasSeveralHosts(rawHeaders) &&
      !draining.begun &&
      !rateLimiting.isLimited(request)
    )
  }
  app.addHook('onRequest', (request, reply, done) => {
    const startedAtMs = performance.now()
    const cached = cache.responseAt(request.raw.url ?? '', startedAtMs)
    if (cached === undefined || !mayBeCached(request)) return done()
    const { representation, durations, count } = cached
    const { raw } = reply
    count()
    sendRepresentation(request, reply, representation, [
      'x-content-type-options',
      'nosniff',
      'x-request-id',
      request.id,
    ])
    const record = () => recordCompletion(request, { status: raw.statusCode, startedAtMs, durations })
    if (raw.writableEnded && raw.socket?.writableLength === 0) return record()
    raw.on('finish', record)
    draining.inFlight.add(raw)
  })
}
