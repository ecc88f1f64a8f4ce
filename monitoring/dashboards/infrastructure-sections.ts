import type { Section } from './dashboard.ts'
import { lines } from './panel.ts'

/** Use and saturation of the machines. */
export const machines = (): Section => ({
  title: 'Machines',
  panels: [
    lines('Processors', 'percentunit', { '{{instance}}': 'node:cpu_busy:ratio_rate5m' }),
    lines('Load for each processor', 'short', {
      '{{instance}}': 'node_load5 / on (instance) count by (instance) (node_cpu_seconds_total{mode="idle"})',
    }),
    lines('Memory left', 'percentunit', { '{{instance}}': 'node:memory_available:ratio' }),
    lines('Disk left', 'percentunit', { '{{instance}} {{mountpoint}}': 'node:filesystem_available:ratio' }),
    lines('Disk in use', 'percentunit', {
      '{{instance}} {{device}}': 'rate(node_disk_io_time_seconds_total[$__rate_interval])',
    }),
    lines('Network', 'Bps', {
      '{{instance}} {{device}} in': 'rate(node_network_receive_bytes_total{device!="lo"}[$__rate_interval])',
      '{{instance}} {{device}} out': 'rate(node_network_transmit_bytes_total{device!="lo"}[$__rate_interval])',
    }),
  ],
})

export const postgres = (): Section => ({
  title: 'PostgreSQL',
  panels: [
    lines('Connections by database', 'short', {
      '{{datname}} {{state}}': 'sum by (datname, state) (pg_stat_activity_count{datname!~"postgres|template.*"})',
    }),
    lines('Connections, of those allowed', 'percentunit', { '{{instance}}': 'postgres:connections:ratio' }),
    lines('Transactions', 'ops', {
      '{{datname}}': 'rate(pg_stat_database_xact_commit{datname!~"postgres|template.*"}[$__rate_interval])',
    }),
    lines('Deadlocks', 'ops', {
      '{{datname}}': 'rate(pg_stat_database_deadlocks{datname!~"postgres|template.*"}[$__rate_interval])',
    }),
    lines('Size', 'bytes', { '{{datname}}': 'pg_database_size_bytes{datname!~"postgres|template.*"}' }),
    lines('Lag of replicas', 's', { '{{instance}}': 'pg_replication_lag_seconds' }),
  ],
})

export const gateway = (): Section => ({
  title: 'Gateway',
  panels: [
    lines('Requests', 'reqps', { '{{instance}}': 'rate(nginx_http_requests_total[$__rate_interval])' }),
    lines('Connections', 'short', {
      active: 'nginx_connections_active',
      reading: 'nginx_connections_reading',
      writing: 'nginx_connections_writing',
      waiting: 'nginx_connections_waiting',
    }),
    lines('The shop from outside', 's', { '{{instance}}': 'probe_duration_seconds{job="probe"}' }),
  ],
})

export const nats = (): Section => ({
  title: 'NATS',
  panels: [
    lines('Messages in streams', 'short', {
      '{{stream_name}}': 'sum by (stream_name) (jetstream_stream_total_messages)',
    }),
    lines('Storage used', 'percentunit', { '{{instance}}': 'nats:storage_used:ratio' }),
    lines('Connections, and those that are too slow', 'short', {
      connections: 'gnatsd_varz_connections',
      'too slow': 'gnatsd_varz_slow_consumers',
    }),
  ],
})
