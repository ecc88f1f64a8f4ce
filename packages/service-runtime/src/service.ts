import type { Registry } from '@prometheus-io/client'
import type { ApiVocabulary } from '@techshop/http-contract/api-vocabulary'
import { StaleVersionProblem } from '@techshop/http-contract/extended-problem'
import type { Operation } from '@techshop/http-contract/operation'
import { InvalidMember, Problem } from '@techshop/http-contract/problem'
import { Health } from '@techshop/http-contract/service-operations'
import { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify'
import { AddressSet } from './address-set.ts'
import { type AttemptCounts, countAttemptsInMemory, countAttemptsInRedis } from './attempt-counts.ts'
import { answerFromCache } from './cached-responses.ts'
import type { Caller } from './caller.ts'
import { answerClientError } from './client-errors.ts'
import type { ServiceConfig } from './config.ts'
import { allowOrigins } from './cross-origin.ts'
import { Draining, drainOnClose } from './draining.ts'
import type { ClassifyError } from './error-problem.ts'
import { type Ready, registerHealth } from './health.ts'
import { acceptJsonBodies } from './json-body.ts'
import { shedLoad } from './load-shedding.ts'
import { createLogger, unsearchedLogger } from './logger.ts'
import { createRegistry, exposeMetrics, measure } from './metrics.ts'
import { answerUnknownRoutes } from './not-found.ts'
import { registerOpenApi } from './open-api.ts'
import { registerRateLimits } from './rate-limits.ts'
import { NoRequestLines, recordRequests } from './request-completion.ts'
import { requestIdOf } from './request-id.ts'
import { RequestLogger } from './request-logger.ts'
import { traceRequests } from './request-tracing.ts'
import { createResponseCache } from './response-cache.ts'
import { attachRuntime, runtimeOf, type SharedRead } from './runtime.ts'
import { createErrorHandler } from './send-problem.ts'
import { refuseSeveralHosts } from './several-hosts.ts'
import { createStaffVerifier } from './staff.ts'
import { createValidatorCompiler } from './validation.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** The service's own metrics are registered here. */
    registry: Registry
    /** For what somebody could guess: counted for all instances together where they have a Redis. */
    attempts: AttemptCounts
    /** Aborted when the service stops and running requests should come to an end. */
    stopping: AbortSignal
  }
  interface FastifyRequest {
    caller: Caller
  }
  interface FastifyContextConfig {
    operation?: Operation
    /** A route of operations, not of the API: answered under pressure too. */
    internal?: boolean
    /** What the OpenAPI document says of an internal route. */
    documentedAs?: Operation
  }
}

export type Service = FastifyInstance

export interface ServiceOptions {
  /** One word: `/api/<name>/health`, the label of metrics, the service in logs. */
  readonly name: string
  readonly title: string
  readonly version: string
  readonly description: string
  /** What its OpenAPI document has in common with those of other services. */
  readonly vocabulary?: ApiVocabulary
  /** Named schemas that the operations refer to. */
  readonly schemas: readonly { readonly $id: string }[]
  readonly config: ServiceConfig
  /** Whether the service can serve: database reachable, migrations applied, read models complete. Draining is added here. */
  readonly ready: Ready
  readonly classifyError?: ClassifyError
  /** Does the reads of an anonymous cached answer, which may be a moment old; the reads of any other are done plainly. */
  readonly sharedRead?: SharedRead
  /** A name for a client's network that leads back to nobody, for counts that leave the process; itself unless told. */
  nameClient?(network: string): string
  /** Answers what no route can be found for, since its address can't be read; with a problem unless told. */
  readonly answerUnroutable?: (error: Error, request: FastifyRequest, reply: FastifyReply) => void
  /** Where log lines go instead of standard output, for tests. */
  readonly logDestination?: { write(line: string): void }
  /** Longest time for a whole request to arrive; 60 s unless told, more where uploads stream. */
  readonly requestTimeoutMs?: number
  /** Mean lateness of the event loop from which requests are refused with 503; 2 s unless told. */
  readonly maxEventLoopDelayMs?: number
}

const BODY_LIMIT_BYTES = 256 * 1024
const HEADERS_TIMEOUT_MS = 20_000
const REQUEST_TIMEOUT_MS = 60_000
/** How often Node looks for those who are too slow; its own 30 s would let them stay that much longer. */
const CONNECTIONS_CHECKING_INTERVAL_MS = 5_000
/** Longer than any caller of ours keeps an idle connection, so that none meets a closed one; the gateway 2 s. */
const KEEP_ALIVE_TIMEOUT_MS = 75_000
const MAX_CONNECTIONS = 4_096
const MAX_PARAMETER_LENGTH = 512

/**
 * An HTTP service without operations yet: give it some with `implement`, then `listen`. It answers health, metrics, its
 * OpenAPI document, and every error as `application/problem+json`; `close()` drains it.
 */
export const createService = async (options: ServiceOptions): Promise<Service> => {
  const { name, config } = options
  const app = createServer(options)
  const schemas = withSharedSchemas(options.schemas)
  for (const schema of schemas) app.addSchema(schema)
  app.decorateRequest('caller')
  const compileValidator = createValidatorCompiler(schemas)
  app.setValidatorCompiler(({ schema, httpPart }) => compileValidator(schema as object, partOf(httpPart)))
  app.setErrorHandler(createErrorHandler(options.classifyError))
  answerUnknownRoutes(app)
  acceptJsonBodies(app)
  traceRequests(app)
  const registry = createRegistry(name)
  app.decorate('registry', registry)
  const redis = await sharedCacheOf(app, options)
  app.decorate('attempts', redis ? countAttemptsInRedis(redis) : countAttemptsInMemory())
  const { nameClient = (network) => network } = options
  const rateLimiting = await registerRateLimits(app, config.rateLimits, app.attempts, nameClient)
  const cache = createResponseCache(registry, redis)
  const draining = new Draining()
  answerFromCache(app, { cache, rateLimiting, draining, hasOrigins: config.corsOrigins.length > 0 })
  recordRequests(app, await measure(app, registry))
  drainOnClose(app, draining, config)
  addStandardHeaders(app)
  refuseSeveralHosts(app)
  await shedLoad(app, registry, { ...config, ...options })
  await allowOrigins(app, config.corsOrigins)
  exposeMetrics(app, registry)
  app.decorate('stopping', draining.signal)
  const document = registerOpenApi(app, options)
  attachRuntime(app, {
    compileValidator,
    verifyStaff: createStaffVerifier(config.staff),
    rateLimiting,
    cache,
    sharedRead: options.sharedRead ?? ((read) => read()),
    draining,
    document,
    vary: ['Accept-Encoding', 'Authorization', ...(config.corsOrigins.length > 0 ? ['Origin'] : [])].join(', '),
  })
  registerHealth(app, { name, ready: options.ready, draining })
  return app
}

/** The service's OpenAPI document as text, for the file that is checked in. */
export const openApiText = async (service: Service): Promise<string> => {
  await service.ready()
  return `${JSON.stringify(await runtimeOf(service).document(), null, 2)}\n`
}

const createServer = (options: ServiceOptions): Service => {
  const { name, config, classifyError, logDestination, requestTimeoutMs, answerUnroutable } = options
  const handleError = createErrorHandler(classifyError)
  const destination = logDestination ? { destination: logDestination } : {}
  const trusted = config.trustedProxies.length > 0 ? new AddressSet(config.trustedProxies) : undefined
  const logger = createLogger({ service: name, level: config.logLevel, ...destination })
  const loggers = { logger, unsearched: unsearchedLogger(logger) }
  const app = fastify({
    logController: new NoRequestLines(),
    childLoggerFactory: (_logger, { reqId: requestId }, _options, request) =>
      new RequestLogger(loggers, String(requestId), request) as unknown as FastifyBaseLogger,
    genReqId: requestIdOf,
    requestIdHeader: false,
    trustProxy: trusted ? (address) => trusted.has(address) : false,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: requestTimeoutMs ?? REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
    http: { headersTimeout: HEADERS_TIMEOUT_MS, connectionsCheckingInterval: CONNECTIONS_CHECKING_INTERVAL_MS },
    forceCloseConnections: 'idle',
    // While draining, answers carry `Connection: close`; refusing them would lose requests that are already here.
    return503OnClosing: false,
    routerOptions: { maxParamLength: MAX_PARAMETER_LENGTH },
    frameworkErrors: (error, request, reply) => {
      reply.header('x-request-id', request.id)
      const answer = answerUnroutable ?? handleError
      answer(error, request as never, reply as never)
    },
    clientErrorHandler: (error, socket) => answerClientError(error, socket as never),
  }) as unknown as Service
  // Given as an option, it would cost two listeners on each answer.
  app.log = logger
  app.server.maxConnections = MAX_CONNECTIONS
  return app
}

const sharedCacheOf = async (app: Service, { name, config: { redisUrl } }: ServiceOptions) => {
  if (redisUrl === undefined) return undefined
  const { connectSharedCache } = await import('./shared-cache.ts')
  const redis = connectSharedCache(redisUrl, name, app.log)
  app.addHook('onClose', async () => redis.disconnect())
  return redis
}

const addStandardHeaders = (app: Service): void => {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-content-type-options', 'nosniff')
    reply.header('x-request-id', request.id)
    done()
  })
}

const partOf = (httpPart: string | undefined) => {
  if (httpPart === 'querystring') return 'query'
  return httpPart === 'params' || httpPart === 'headers' ? httpPart : 'body'
}

const withSharedSchemas = (schemas: ServiceOptions['schemas']): { readonly $id: string }[] => [
  ...new Map(
    [...schemas, Problem, InvalidMember, StaleVersionProblem, Health].map((schema) => [schema.$id, schema]),
  ).values(),
]
