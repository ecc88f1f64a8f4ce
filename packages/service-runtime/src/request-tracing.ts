import { isTracing, noteFailure, type Span, startSpan, within } from '@techshop/tracing/span'
import type { FastifyInstance, FastifyRequest } from 'fastify'

const spans = new WeakMap<FastifyRequest, Span>()

/** Makes a span of each request, except probes and the like, that continues its caller's trace. None while nobody collects them. */
export const traceRequests = (app: FastifyInstance): void => {
  if (!isTracing()) return
  app.addHook('onRequest', (request, _reply, done) => {
    const { url: route = 'unknown', config } = request.routeOptions
    if (config.internal) return done()
    const { traceparent } = request.headers
    const attributes = { 'http.request.method': request.method, 'http.route': route }
    const parent = typeof traceparent === 'string' ? traceparent : undefined
    spans.set(request, startSpan(`${request.method} ${route}`, { kind: 'server', parent, attributes }))
    done()
  })
  // From here on, and not before: reading a body would lose it again.
  app.addHook('preHandler', (request, _reply, done) => {
    const span = spans.get(request)
    if (span) within(span, done)
    else done()
  })
  app.addHook('onError', (request, reply, error, done) => {
    const span = spans.get(request)
    if (span && reply.statusCode >= 500) noteFailure(span, error)
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    spans.get(request)?.setAttribute('http.response.status_code', reply.statusCode).end()
    done()
  })
}
