import client, { type Registry } from '@prometheus-io/client'
import type { FastifyInstance } from 'fastify'

/** The Prometheus client, for a service's own metrics: `new prom.Gauge({ …, registers: [service.registry] })`. */
export { default as prom } from '@prometheus-io/client'

/** Where the metrics of a service are registered. */
export const createRegistry = (service: string): Registry => {
  const registry = new client.Registry()
  registry.setDefaultLabels({ service })
  return registry
}

/** Measures the process; `/metrics` shows the registry. */
export const registerMetrics = (app: FastifyInstance, registry: Registry): void => {
  client.collectDefaultMetrics({ register: registry })
  app.get(
    '/metrics',
    { logLevel: 'error', schema: { hide: true }, config: { internal: true } },
    async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()),
  )
}
