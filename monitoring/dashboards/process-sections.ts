import type { Section } from './dashboard.ts'
import { lines } from './panel.ts'

/** Use and saturation of a service's processes (Gregg's USE). */
export const processesOf = (service: string): Section => {
  const labels = `{service="${service}"}`
  return {
    title: 'Processes',
    panels: [
      lines('Instances that answer', 'short', {
        running: `sum(up{job="${service}"})`,
        all: `count(up{job="${service}"})`,
      }),
      lines('Processor', 'percentunit', {
        '{{instance}}': `rate(process_cpu_seconds_total${labels}[$__rate_interval])`,
      }),
      lines('Memory', 'bytes', {
        'resident at {{instance}}': `process_resident_memory_bytes${labels}`,
        'heap at {{instance}}': `nodejs_heap_size_used_bytes${labels}`,
      }),
      lines('Lateness of the event loop', 's', {
        'mean at {{instance}}': `nodejs_eventloop_lag_mean_seconds${labels}`,
        '99 % at {{instance}}': `nodejs_eventloop_lag_p99_seconds${labels}`,
      }),
      lines('Time for collecting garbage', 'percentunit', {
        '{{instance}}': `sum by (instance) (rate(nodejs_gc_duration_seconds_sum${labels}[$__rate_interval]))`,
      }),
      lines('Open files, of those allowed', 'percentunit', {
        '{{instance}}': `process_open_fds${labels} / process_max_fds${labels}`,
      }),
    ],
  }
}

/** Of services with a database: who holds connections, who waits, who got none. */
export const databasePoolOf = (service: string): Section => {
  const labels = `{service="${service}"}`
  return {
    title: 'Connections to the database',
    panels: [
      lines('Connections', 'short', {
        '{{state}} at {{instance}}': `database_pool_connections${labels}`,
        'most at {{instance}}': `database_pool_size_connections${labels}`,
      }),
      lines('Share that is busy', 'percentunit', {
        '{{instance}}': `database_pool_connections{service="${service}", state="busy"}
          / on (instance) database_pool_size_connections${labels}`,
      }),
      lines('Work that got no connection', 'ops', {
        '{{bulkhead}} ({{reason}})': `sum by (bulkhead, reason) (rate(database_pool_refusals_total${labels}[$__rate_interval]))`,
      }),
    ],
  }
}
