import type { Socket } from 'node:net'
import type { BodyOf, HeadersOf, Operation, ParamsOf, QueryOf } from '@techshop/http-contract/operation'
import { currentTraceparent } from '@techshop/tracing/span'
import type { FastifyBaseLogger, FastifyRequest } from 'fastify'
import type { Caller } from './caller.ts'
import { clientNetwork } from './client-network.ts'
import { parseIdempotencyKey } from './idempotency-key.ts'
import type { RateLimiting } from './rate-limits.ts'
import { traceparentOf } from './traceparent.ts'

/** What the handler of an operation is given. The input was checked against the operation's schemas. */
export interface HandlerContext<O extends Operation> {
  readonly params: ParamsOf<O>
  readonly query: QueryOf<O>
  /** Names in lower case. */
  readonly headers: HeadersOf<O>
  readonly body: BodyOf<O>
  /** Undefined where anyone may call and no token opens more, so that the contract can't keep quiet about one that does. */
  readonly caller: O extends { readonly access: { readonly kind: 'public'; readonly scopes?: undefined } }
    ? undefined
    : Caller
  readonly requestId: string
  /** W3C trace context of the request, for what it causes; made when the caller sent none. */
  readonly traceparent: string
  readonly log: FastifyBaseLogger
  /** Aborted when the caller hangs up; for a raw handler also when the service stops. Never for a cached operation. */
  readonly signal: AbortSignal
  /**
   * Whom a handler may count that counts by itself: the caller's IPv4 address or IPv6 /64. Undefined where limits are off
   * and for an exempt address.
   */
  readonly limitedClient: string | undefined
  /** Of a keyed operation; reading it throws what `parseIdempotencyKey` throws. */
  readonly idempotencyKey: O extends { readonly keyed: true } ? string : undefined
  /** The version that the caller has seen, of a conditional operation. */
  readonly ifMatchVersion: O extends { readonly conditional: true } ? number : undefined
}

const NEVER = new AbortController().signal
const HANGING_UP = new DOMException('The caller has hung up', 'AbortError')

/** Fields that few handlers read are made when they are read. */
export class RequestContext implements HandlerContext<Operation> {
  readonly params: never
  readonly query: never
  readonly headers: never
  readonly body: never
  readonly caller: Caller
  readonly ifMatchVersion: undefined
  readonly request: FastifyRequest
  readonly #stopping: AbortSignal | undefined
  readonly #shared: boolean
  readonly #rateLimiting: RateLimiting
  #traceparent: string | undefined
  #signal: AbortSignal | undefined

  constructor(
    request: FastifyRequest,
    options: {
      rateLimiting: RateLimiting
      ifMatchVersion?: number | undefined
      stopping?: AbortSignal
      shared?: boolean
    },
  ) {
    this.request = request
    this.params = request.params as never
    this.query = request.query as never
    this.headers = request.headers as never
    this.body = request.body as never
    this.caller = request.caller
    this.ifMatchVersion = options.ifMatchVersion as undefined
    this.#stopping = options.stopping
    this.#shared = options.shared ?? false
    this.#rateLimiting = options.rateLimiting
  }

  get idempotencyKey(): undefined {
    return parseIdempotencyKey(this.request.headers['idempotency-key'] as string | undefined) as unknown as undefined
  }

  get requestId(): string {
    return this.request.id
  }

  get limitedClient(): string | undefined {
    return this.#rateLimiting.isLimited(this.request) ? clientNetwork(this.request.ip) : undefined
  }

  get log(): FastifyBaseLogger {
    return this.request.log
  }

  get traceparent(): string {
    this.#traceparent ??= currentTraceparent() ?? traceparentOf(this.request.headers.traceparent)
    return this.#traceparent
  }

  get signal(): AbortSignal {
    this.#signal ??= this.#shared ? NEVER : this.#makeSignal()
    return this.#signal
  }

  #makeSignal(): AbortSignal {
    const hangingUp = hangingUpOf(this.request.raw.socket)
    return this.#stopping ? AbortSignal.any([hangingUp, this.#stopping]) : hangingUp
  }
}

const hangingUps = new WeakMap<Socket, AbortSignal>()

/** One listener for all requests of a connection: a gateway sends thousands over each that it keeps. */
const hangingUpOf = (socket: Socket): AbortSignal => {
  const known = hangingUps.get(socket)
  if (known) return known
  const controller = new AbortController()
  if (socket.destroyed) controller.abort(HANGING_UP)
  else socket.once('close', () => controller.abort(HANGING_UP))
  hangingUps.set(socket, controller.signal)
  return controller.signal
}
