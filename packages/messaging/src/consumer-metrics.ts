import { Counter, Gauge, Histogram, type Registry } from '@prometheus-io/client'

/** What one consumer counts. */
export interface ConsumerMetrics {
  delivered(deliveries: number): void
  settled(outcome: Outcome, durationSeconds: number): void
  recreated(): void
  lag(messages: number): void
}

const outcomes = ['done', 'later', 'paused', 'failed', 'dead-lettered'] as const
/** `later`: the handler asked for it · `paused`: the database was away. */
export type Outcome = (typeof outcomes)[number]

function createMetrics(registry: Registry) {
  const registers = [registry]
  return {
    deliveries: new Counter({
      name: 'messaging_deliveries_total',
      help: 'Messages delivered to a handler, redeliveries included',
      labelNames: ['consumer'],
      registers,
    }),
    redeliveries: new Counter({
      name: 'messaging_redeliveries_total',
      help: 'Redelivered messages',
      labelNames: ['consumer'],
      registers,
    }),
    duration: new Histogram({
      name: 'messaging_handling_duration_seconds',
      help: 'Duration of handling a message, by outcome',
      labelNames: ['consumer', 'outcome'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    recreations: new Counter({
      name: 'messaging_consumer_recreations_total',
      help: 'Recreations of the durable consumer after it was missing or stalled',
      labelNames: ['consumer'],
      registers,
    }),
    lag: new Gauge({
      name: 'messaging_consumer_lag_messages',
      help: 'Messages in the stream that are not acknowledged yet',
      labelNames: ['consumer'],
      registers,
    }),
  }
}

const metricsOf = new WeakMap<Registry, ReturnType<typeof createMetrics>>()

/** The metrics are made once per registry and labelled with the durable's name. */
export function consumerMetrics(registry: Registry, consumer: string): ConsumerMetrics {
  const metrics = metricsOf.get(registry) ?? createMetrics(registry)
  metricsOf.set(registry, metrics)
  // Known from the start: a rate can't see the first one of what appears with it.
  for (const counter of [metrics.deliveries, metrics.redeliveries, metrics.recreations]) counter.inc({ consumer }, 0)
  for (const outcome of outcomes) metrics.duration.zero({ consumer, outcome })
  return {
    delivered(deliveries) {
      metrics.deliveries.inc({ consumer })
      if (deliveries > 1) metrics.redeliveries.inc({ consumer })
    },
    settled: (outcome, durationSeconds) => metrics.duration.observe({ consumer, outcome }, durationSeconds),
    recreated: () => metrics.recreations.inc({ consumer }),
    lag: (messages) => metrics.lag.set({ consumer }, messages),
  }
}
