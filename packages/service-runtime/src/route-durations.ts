import client, { type Registry } from '@prometheus-io/client'
import type { FastifyInstance } from 'fastify'

const BUCKETS_SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

type Observe = (seconds: number) => void

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Where the durations of its requests are recorded; none for routes that the API has not. */
    durations?: RouteDurations
  }
}

/** How long the requests of one route took, by method and status; bound to their labels once. */
export class RouteDurations {
  readonly #bind: (method: string, status: number) => Observe
  readonly #bound = new Map<string, Observe[]>()

  constructor(bind: (method: string, status: number) => Observe) {
    this.#bind = bind
  }

  observe(method: string, status: number, seconds: number): void {
    let byStatus = this.#bound.get(method)
    if (!byStatus) {
      byStatus = []
      this.#bound.set(method, byStatus)
    }
    byStatus[status] ??= this.#bind(method, status)
    byStatus[status](seconds)
  }
}

/** Gives every route that follows its durations, by its template; not those that no document shows, such as probes. */
export const measureRoutes = (app: FastifyInstance, registry: Registry): void => {
  const histogram = new client.Histogram({
    name: 'http_request_duration_seconds',
    help: 'request duration in seconds',
    labelNames: ['method', 'route', 'status_code'],
    buckets: BUCKETS_SECONDS,
    registers: [registry],
  })
  app.addHook('onRoute', (route) => {
    if (route.schema?.hide) return
    const durations = new RouteDurations(
      (method, status) => histogram.labels({ method, route: route.url, status_code: status }).observe,
    )
    route.config = { ...route.config, durations }
  })
}
