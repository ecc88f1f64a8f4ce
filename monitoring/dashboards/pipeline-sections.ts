import type { Section } from './dashboard.ts'
import { lines } from './panel.ts'

/** Events leaving; of one service, or of all. */
export const outboxOf = (service?: string): Section => {
  const labels = service ? `{service="${service}"}` : ''
  return {
    title: 'Outbox',
    panels: [
      lines('Age of the oldest event that waits', 's', {
        '{{service}}': `max by (service) (outbox_oldest_age_seconds${labels})`,
      }),
      lines('Events that wait', 'short', { '{{service}}': `max by (service) (outbox_depth_events${labels})` }),
      lines('Published', 'ops', {
        '{{service}}': `sum by (service) (rate(outbox_published_total${labels}[$__rate_interval]))`,
      }),
      lines('Not acknowledged', 'ops', {
        '{{service}} ({{reason}})': `sum by (service, reason) (rate(outbox_publish_failures_total${labels}[$__rate_interval]))`,
      }),
      lines('Stream recoveries', 'short', {
        '{{service}}': `sum by (service) (increase(outbox_stream_recoveries_total${labels}[$__rate_interval]))`,
      }),
      lines('Connected to NATS', 'short', {
        '{{service}} at {{instance}}': `messaging_connected${labels}`,
      }),
    ],
  }
}

/** Events arriving; of one service, or of all. */
export const consumersOf = (service?: string): Section => {
  const labels = service ? `{service="${service}"}` : ''
  const rate = (metric: string, by: string) => `sum by (${by}) (rate(${metric}${labels}[$__rate_interval]))`
  return {
    title: 'Consumers',
    panels: [
      lines('Messages that wait', 'short', { '{{consumer}}': `consumer:lag_messages:max${labels}` }),
      lines('Handled, by outcome', 'ops', {
        '{{consumer}} {{outcome}}': rate('messaging_handling_duration_seconds_count', 'consumer, outcome'),
      }),
      lines('Time that handling takes, 95 %', 's', {
        '{{consumer}}': `histogram_quantile(0.95, ${rate('messaging_handling_duration_seconds_bucket', 'le, consumer')})`,
      }),
      lines('Delivered again', 'ops', { '{{consumer}}': rate('messaging_redeliveries_total', 'consumer') }),
      lines('Dead letters', 'short', { '{{consumer}}': `max by (consumer) (messaging_dead_letters${labels})` }),
      lines('Consumers made anew', 'short', {
        '{{consumer}}': `sum by (consumer) (increase(messaging_consumer_recreations_total${labels}[$__rate_interval]))`,
      }),
    ],
  }
}
