import type { Histogram, Registry } from '@prometheus-io/client'
import { type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import type { RequestLogger } from './request-logger.ts'

type Observe = (seconds: number) => void

/** How the durations of one route are recorded, by status; bound to their labels once. */
export type Measurement = Map<number, Observe>

/**
 * What is recorded of each request when it is done: a log line, and for operations its duration, in the histogram of
 * fastify-metrics, whose own hooks cost more than a whole answer from a copy.
 *
 * One line for a request that changed something, was refused or failed; the gateway's access log has the others, and
 * `debug` shows them. The route's template is logged, never the address: a query may hold somebody's data.
 */
export class RequestCompletion extends LogController {
  #durations: Histogram<'method' | 'route' | 'status_code'> | undefined

  /** Begins to measure, in the histogram of fastify-metrics. */
  measureIn(registry: Registry): void {
    this.#durations = registry.getSingleMetric('http_request_duration_seconds') as Histogram<
      'method' | 'route' | 'status_code'
    >
  }

  override incomingRequest(): void {}

  override routeNotFound(): void {}

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    const { method, measurement } = request
    const status = reply.statusCode
    if (measurement) this.#measure(measurement, request, status, reply.elapsedTime)
    const level = levelOf(error, method, status)
    if (!(request.log as unknown as RequestLogger).isLevelEnabled(level)) return
    const route = request.routeOptions.url ?? 'unknown'
    const fields = { method, route, status, durationMs: Math.round(reply.elapsedTime * 10) / 10 }
    request.log[level](error ? { ...fields, err: error } : fields, 'request completed')
  }

  #measure(measurement: Measurement, request: FastifyRequest, status: number, durationMs: number): void {
    let observe = measurement.get(status)
    if (!observe) {
      const labels = { method: request.method, route: request.routeOptions.url ?? '', status_code: status }
      const bound = this.#durations?.labels(labels)
      observe = (seconds) => bound?.observe(seconds)
      measurement.set(status, observe)
    }
    observe(durationMs / 1_000)
  }
}

const levelOf = (error: unknown, method: string, status: number): 'error' | 'info' | 'debug' => {
  if (error || status >= 500) return 'error'
  const isRead = method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
  return isRead && status < 400 ? 'debug' : 'info'
}
