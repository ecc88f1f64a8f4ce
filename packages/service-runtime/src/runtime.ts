import type { FastifyInstance } from 'fastify'
import type { VerifyStaff } from './caller.ts'
import type { Draining } from './draining.ts'
import type { RateLimiting } from './rate-limits.ts'
import type { ResponseCache } from './response-cache.ts'
import type { CompileValidator } from './validation.ts'

export type SharedRead = <Result>(read: () => Promise<Result>) => Promise<Result>

/** What the routes of a service share. */
export interface Runtime {
  readonly compileValidator: CompileValidator
  readonly verifyStaff: VerifyStaff
  readonly rateLimiting: RateLimiting
  readonly cache: ResponseCache
  readonly sharedRead: SharedRead
  readonly draining: Draining
  /** The OpenAPI document. */
  document(): Promise<object>
  /** `Vary` of every answer of an operation. */
  readonly vary: string
}

const RUNTIME = Symbol('techshop.runtime')

export const attachRuntime = (app: FastifyInstance, runtime: Runtime): void => {
  app.decorate(RUNTIME, runtime as never)
}

/** The runtime of a service, also for an encapsulated part of it; throws for any other Fastify instance. */
export const runtimeOf = (app: FastifyInstance): Runtime => {
  const runtime = (app as unknown as Record<symbol, Runtime | undefined>)[RUNTIME]
  if (!runtime) throw new TypeError('this Fastify instance was not made by createService')
  return runtime
}
