import client, { type Registry } from '@prometheus-io/client'
import type { FastifyInstance } from 'fastify'
import metricsModule from 'fastify-metrics'

/** The Prometheus client, for a service's own metrics: `new prom.Gauge({ …, registers: [service.registry] })`. */
export { default as prom } from '@prometheus-io/client'

// fastify-metrics is CommonJS with `exports.default`: under Node ESM the default import is the whole module.
const metricsPlugin = metricsModule.default

const DURATION_BUCKETS_SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Where the metrics of a service are registered. */
export const createRegistry = (service: string): Registry => {
  const registry = new client.Registry()
  registry.setDefaultLabels({ service })
  return registry
}

/** Measures requests by route template, method and status, and the process; `/metrics` shows the registry. */
export const registerMetrics = async (app: FastifyInstance, registry: Registry): Promise<void> => {
  await app.register(metricsPlugin, {
    endpoint: null,
    promClient: client,
    defaultMetrics: { enabled: true, register: registry },
    routeMetrics: {
      enabled: { histogram: true, summary: false },
      registeredRoutesOnly: true,
      routeBlacklist: ['/metrics', '/livez', '/readyz'],
      overrides: {
        histogram: { registers: [registry], buckets: DURATION_BUCKETS_SECONDS },
        summary: { registers: [registry] },
      },
    },
  })
  app.get(
    '/metrics',
    { logLevel: 'error', schema: { hide: true }, config: { internal: true } },
    async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()),
  )
}
