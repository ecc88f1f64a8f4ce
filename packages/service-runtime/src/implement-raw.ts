import { Readable } from 'node:stream'
import type { Operation, StreamContent } from '@techshop/http-contract/operation'
import type { FastifyInstance, FastifyReply, FastifyRequest, onSendHookHandler, RouteOptions } from 'fastify'
import { demandPlainUtf8, demandUncompressed } from './body-encoding.ts'
import { type HandlerContext, RequestContext } from './context.ts'
import { deprecationsIn } from './deprecation-headers.ts'
import { ifMatchVersionOf } from './entity-tag.ts'
import { limitStream } from './limited-stream.ts'
import { baseRoute, inputCheck } from './operation-route.ts'
import type { ProblemError } from './problem.ts'
import { runtimeOf } from './runtime.ts'

export interface RawContext<O extends Operation> extends HandlerContext<O> {
  readonly request: FastifyRequest
  /** The body of an operation with a `requestStream`; it fails with 413 when it is longer than the operation takes. */
  readonly stream: O extends { readonly requestStream: StreamContent } ? Readable : undefined
}

/** Answers through `reply` as any Fastify handler does: it returns what is to be sent, or `reply` once it has sent. */
export type RawHandler<O extends Operation> = (context: RawContext<O>, reply: FastifyReply) => unknown

const DEFAULT_STREAM_LIMIT_BYTES = 2 ** 30

/**
 * Gives an operation whose request or answer is a stream (NDJSON, CSV, server-sent events) its handler. Who may call
 * and the check of path, query and headers are done here, the answer is the handler's: it should stop when
 * `context.signal` is aborted, which happens when the caller hangs up and when the service stops.
 */
export const implementRaw = <const O extends Operation>(
  app: FastifyInstance,
  operation: O,
  handler: NoInfer<RawHandler<O>>,
): void => {
  const runtime = runtimeOf(app)
  const check = inputCheck(operation, runtime)
  const deprecations = deprecationsIn(operation, (name) => app.getSchema(name))
  const limitBytes = operation.bodyLimitBytes ?? DEFAULT_STREAM_LIMIT_BYTES
  // In a scope of its own, since other routes must go on refusing these media types.
  app.register(async (scope) => {
    if (operation.requestStream) acceptStreams(scope, operation.requestStream.mediaTypes, limitBytes)
    const route: RouteOptions = {
      ...baseRoute(operation, runtime),
      ...(operation.requestStream ? { bodyLimit: limitBytes } : {}),
      exposeHeadRoute: false,
      handler: async (request, reply) => {
        reply.headers(deprecations.headersOf(request))
        const ifMatchVersion = operation.conditional ? ifMatchVersionOf(request.headers['if-match']) : undefined
        check(request)
        reply.headers({ 'cache-control': 'no-store', vary: runtime.vary })
        const context = new RequestContext(request, {
          rateLimiting: runtime.rateLimiting,
          ifMatchVersion,
          stopping: runtime.draining.signal,
        })
        const stream = operation.requestStream ? request.body : undefined
        return handler(Object.assign(context, { stream }) as unknown as RawContext<O>, reply)
      },
    }
    scope.route(route)
    // Fastify's own would read the whole stream, of which some never end.
    if (operation.method === 'GET') scope.route({ ...route, method: 'HEAD', onSend: endBeforeTheBody })
  })
}

/** Answers HEAD with the headers that GET would have: what was to be streamed ends before it begins. */
const endBeforeTheBody: onSendHookHandler = (_request, _reply, payload, done) => {
  if (!(payload instanceof Readable)) return done(null, payload)
  payload.destroy()
  return done(null, null)
}

const acceptStreams = (scope: FastifyInstance, mediaTypes: readonly string[], limitBytes: number): void => {
  scope.removeAllContentTypeParsers()
  // What else than JSON has its own ways to say how its characters are written.
  const isJson = (contentType = '') => /^application\/[\w.+-]*json\b/i.test(contentType)
  scope.addContentTypeParser([...mediaTypes], ({ headers }, payload, done) => {
    try {
      if (isJson(headers['content-type'])) demandPlainUtf8(headers)
      else demandUncompressed(headers)
    } catch (error) {
      return done(error as ProblemError)
    }
    done(null, limitStream(payload as Readable, limitBytes))
  })
}
