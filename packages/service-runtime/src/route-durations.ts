import type { Histogram, Registry } from '@prometheus-io/client'

/** The metric in which fastify-metrics counts how long requests took. */
export const HTTP_DURATIONS = 'http_request_duration_seconds'

type Observe = (seconds: number) => void

/**
 * How long the answers of one route took that fastify-metrics does not see, in its histogram; bound to their labels once,
 * since finding them by their values costs as much as a cached response.
 */
export class RouteDurations {
  readonly #histogram: Histogram<string>
  readonly #route: string
  readonly #bound = new Map<string, Observe[]>()

  /**
   * @param route its template
   * @throws TypeError for a registry without the histogram
   */
  constructor(registry: Registry, route: string) {
    const histogram = registry.getSingleMetric(HTTP_DURATIONS)
    if (!histogram) throw new TypeError(`nothing is registered as ${HTTP_DURATIONS}`)
    this.#histogram = histogram as Histogram<string>
    this.#route = route
  }

  observe(method: string, status: number, seconds: number): void {
    let byStatus = this.#bound.get(method)
    if (!byStatus) {
      byStatus = []
      this.#bound.set(method, byStatus)
    }
    byStatus[status] ??= this.#histogram.labels({ method, route: this.#route, status_code: status }).observe
    byStatus[status](seconds)
  }
}
