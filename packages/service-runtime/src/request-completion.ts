import { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import type { RequestLogger } from './request-logger.ts'
import type { RouteDurations } from './route-durations.ts'

/** How a request was answered. */
export interface Completion {
  readonly status: number
  /** As `performance.now()` counts. */
  readonly startedAtMs: number
  /** Where its duration is to be recorded; undefined where that is done elsewhere. */
  readonly durations?: RouteDurations
  readonly error?: Error | undefined
}

/** Keeps Fastify from writing lines of its own about every request. */
export class NoRequestLines extends LogController {
  override incomingRequest(): void {}

  override routeNotFound(): void {}

  override requestCompleted(): void {}
}

/**
 * Records a request that is done: its duration, and a line in the log.
 *
 * One line for a request that changed something, was refused or failed; the gateway's access log has the others, and
 * `debug` shows them. The route's template is logged, never the address: a query may hold somebody's data.
 */
export const recordCompletion = (
  request: FastifyRequest,
  { status, startedAtMs, durations, error }: Completion,
): void => {
  const { method } = request
  const durationMs = performance.now() - startedAtMs
  durations?.observe(method, status, durationMs / 1_000)
  const level = levelOf(error, method, status)
  const log = request.log as unknown as RequestLogger
  if (!log.isLevelEnabled(level)) return
  const route = request.routeOptions.url ?? 'unknown'
  const fields = { method, route, status, durationMs: Math.round(durationMs * 10) / 10 }
  if (error) log[level]({ ...fields, err: error }, 'request completed')
  else log.unsearched(level, fields, 'request completed')
}

/** Told of a request when its answer is complete. */
export type Measured = (request: FastifyRequest, reply: FastifyReply) => void

/**
 * Records each request that comes to this hook when its answer was handed to the operating system, or failed.
 * @param measured told of it; an `onResponse` hook would cost two more listeners on each answer
 */
export const recordRequests = (app: FastifyInstance, measured: Measured): void => {
  app.addHook('onRequest', (request, reply, done) => {
    const startedAtMs = performance.now()
    const { raw } = reply
    const record = (error?: Error): void => {
      raw.off('finish', record).off('error', record)
      measured(request, reply)
      recordCompletion(request, { status: raw.statusCode, startedAtMs, error })
    }
    raw.on('finish', record).on('error', record)
    done()
  })
}

const levelOf = (error: unknown, method: string, status: number): 'error' | 'info' | 'debug' => {
  if (error || status >= 500) return 'error'
  const isRead = method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
  return isRead && status < 400 ? 'debug' : 'info'
}
