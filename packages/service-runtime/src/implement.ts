import type { Operation } from '@techshop/http-contract/operation'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Answer, type AnyAnswer, represent, sendRepresentation } from './answer.ts'
import { type HandlerContext, RequestContext } from './context.ts'
import { type Deprecations, deprecationsIn } from './deprecation-headers.ts'
import { demandNoneMatches, ifMatchVersionOf } from './entity-tag.ts'
import { baseRoute, inputCheck } from './operation-route.ts'
import type { OperationAnswers } from './response-cache.ts'
import { RouteDurations } from './route-durations.ts'
import { type Runtime, runtimeOf } from './runtime.ts'

export type { Answer, HandlerContext }

export type Handler<O extends Operation> = (context: HandlerContext<O>) => Promise<Answer<O>>

const PRIVATE = 'no-store'
const SHARED = 'public, max-age=0, s-maxage=1'

/**
 * Gives an operation of a contract its handler. The handler says what happened; all of HTTP is done here: who may call,
 * the check of the input, If-Match, serialisation by the response's schema, ETag and 304, Cache-Control, compression,
 * and for a cached operation anonymous responses are kept for a second, shared by those who ask at the same moment.
 * The handler throws ProblemError, or an error that the service's `classifyError` knows.
 */
export const implement = <const O extends Operation>(
  app: FastifyInstance,
  operation: O,
  // NoInfer around the whole type lets TypeScript check the handler against the operation, not against any operation.
  handler: NoInfer<Handler<O>>,
): void => {
  const runtime = runtimeOf(app)
  const run = handler as unknown as (context: RequestContext) => AnyAnswer | Promise<AnyAnswer>
  const base = baseRoute(operation, runtime)
  const deprecations = deprecationsIn(operation, (name) => app.getSchema(name))
  const schema = { response: responseSchemas(operation) }
  if (!operation.cached) {
    app.route({ ...base, schema, handler: plainRoute(operation, runtime, run, deprecations) })
    return
  }
  const answers = runtime.cache.define(operation.operationId, new RouteDurations(app.registry, base.url))
  app.route({ ...base, schema, handler: cachedRoute(operation, runtime, run, { answers, deprecations }) })
}

type Run = (context: RequestContext) => AnyAnswer | Promise<AnyAnswer>
type Route = (request: FastifyRequest, reply: FastifyReply) => void

const plainRoute = (operation: Operation, runtime: Runtime, run: Run, deprecations: Deprecations): Route => {
  const check = inputCheck(operation, runtime)
  const { rateLimiting } = runtime
  const headers = { cacheControl: PRIVATE, vary: runtime.vary }
  return async (request, reply) => {
    reply.headers(deprecations.headersOf(request))
    const ifMatchVersion = operation.conditional ? ifMatchVersionOf(request.headers['if-match']) : undefined
    check(request)
    if (ifMatchVersion !== undefined) demandNoneMatches(request.headers['if-none-match'], ifMatchVersion)
    const answer = await run(new RequestContext(request, { rateLimiting, ifMatchVersion }))
    sendRepresentation(request, reply, represent(operation, answer, reply, headers))
    return reply
  }
}

const cachedRoute = (
  operation: Operation,
  runtime: Runtime,
  run: Run,
  { answers, deprecations }: { answers: OperationAnswers; deprecations: Deprecations },
): Route => {
  const check = inputCheck(operation, runtime)
  const plain = plainRoute(operation, runtime, run, deprecations)
  const { rateLimiting } = runtime
  const headers = { cacheControl: SHARED, vary: runtime.vary }
  return (request, reply) => {
    if (request.headers.authorization !== undefined) return plain(request, reply)
    const others = deprecations.headersOf(request)
    reply.headers(others)
    check(request)
    const read = async () => run(new RequestContext(request, { rateLimiting, shared: true }))
    const work = async () => represent(operation, await runtime.sharedRead(read), reply, { ...headers, others })
    answers.answer(request, work).then(
      (representation) => sendRepresentation(request, reply, representation),
      (error) => void reply.send(error),
    )
  }
}

const responseSchemas = ({ responses }: Operation): Record<string, unknown> => {
  const bodies = Object.entries(responses).filter(([, schema]) => schema !== null)
  return Object.fromEntries(bodies.map(([status, schema]) => [status, { content: { 'application/json': { schema } } }]))
}
