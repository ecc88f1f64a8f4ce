import type { Section } from './dashboard.ts'
import { lines } from './panel.ts'

const count = 'http_request_duration_seconds_count'
const bucket = 'http_request_duration_seconds_bucket'

/** Rate, errors and duration of a service's requests, by route (Wilkie's RED). */
export const requestsOf = (service: string): Section => {
  const labels = `service="${service}"`
  const rate = (by: string, more = '') => `sum by (${by}) (rate(${count}{${labels}${more}}[$__rate_interval]))`
  const quantile = (share: number, by = '') =>
    `histogram_quantile(${share}, sum by (le${by}) (rate(${bucket}{${labels}}[$__rate_interval])))`
  return {
    title: 'Requests',
    panels: [
      lines('Requests by route', 'reqps', { '{{method}} {{route}}': rate('method, route') }),
      lines('Answers by status', 'reqps', { '{{status_code}}': rate('status_code') }),
      lines('Share of errors by route', 'percentunit', {
        '{{method}} {{route}}': `(${rate('method, route', ', status_code=~"5.."')} or 0 * ${rate('method, route')})
          / (${rate('method, route')} > 0)`,
      }),
      lines('Duration', 's', { median: quantile(0.5), '95 %': quantile(0.95), '99 %': quantile(0.99) }),
      lines('Duration by route, 95 %', 's', { '{{method}} {{route}}': quantile(0.95, ', method, route') }),
      lines('At once, and refused for overload', 'short', {
        'at once at {{instance}}': `techshop_requests_in_flight{${labels}}`,
        'refused a second ({{reason}})': `sum by (reason) (rate(techshop_requests_shed_total{${labels}}[$__rate_interval]))`,
      }),
    ],
  }
}

/** Which share of responses came from the cache, for services with cached operations. */
export const responseCacheOf = (service: string): Section => ({
  title: 'Response cache',
  panels: [
    lines('Answers of cached operations by outcome', 'reqps', {
      '{{operation}} {{outcome}}': `sum by (operation, outcome)
        (rate(techshop_response_cache_total{service="${service}"}[$__rate_interval]))`,
    }),
  ],
})

/** Each service beside the others. */
export const requestsOfAll = (): Section => ({
  title: 'Requests',
  panels: [
    lines('Requests', 'reqps', { '{{service}}': 'service:http_requests:rate5m' }),
    lines('Share of errors', 'percentunit', { '{{service}}': 'service:http_error_ratio:rate5m' }),
    lines('Duration, 99 %', 's', { '{{service}}': 'service:http_request_duration_seconds:p99_5m' }),
  ],
})
