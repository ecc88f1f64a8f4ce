import client, { type Registry } from '@prometheus-io/client'
import type { FastifyInstance, onRequestHookHandler, onResponseHookHandler } from 'fastify'
import fastifyMetrics, { type IMetricsPluginOptions } from 'fastify-metrics'
import type { Measured } from './request-completion.ts'
import { HTTP_DURATIONS } from './route-durations.ts'

/** The Prometheus client, for a service's own metrics: `new prom.Gauge({ …, registers: [service.registry] })`. */
export { default as prom } from '@prometheus-io/client'

const BUCKETS_SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Where the metrics of a service are registered. */
export const createRegistry = (service: string): Registry => {
  const registry = new client.Registry()
  registry.setDefaultLabels({ service })
  return registry
}

/**
 * Measures the process, and the requests of each route that follows by its template, except of those whose configuration
 * has `disableMetrics`. What is answered from the cache never gets to its hook: `RouteDurations` counts it in the same place.
 * @returns ends the measurement of a request
 */
export const measure = async (app: FastifyInstance, registry: Registry): Promise<Measured> => {
  const ends: onResponseHookHandler[] = []
  const options: Partial<IMetricsPluginOptions> = {
    // Its own would merge registries, and so lose the default labels.
    endpoint: null,
    promClient: client,
    defaultMetrics: { enabled: true, register: registry },
    routeMetrics: {
      enabled: { histogram: true, summary: false },
      methodBlacklist: [],
      overrides: {
        histogram: { name: HTTP_DURATIONS, buckets: BUCKETS_SECONDS, registers: [registry] },
        // It is made all the same, but nobody is to see that it is empty.
        summary: { registers: [] },
      },
    },
  }
  await fastifyMetrics.default(withoutResponseHooks(app, ends), options as IMetricsPluginOptions, NOTHING)
  return (request, reply) => {
    for (const end of ends) end.call(app, request, reply, NOTHING)
  }
}

const NOTHING = () => undefined

/**
 * A view of an instance, as Fastify makes one for each plugin, whose `onResponse` hooks are handed over. Fastify would put
 * two listeners on every answer for them, also on cached ones, of which a quarter of the time would go there.
 */
const withoutResponseHooks = (app: FastifyInstance, hooks: onResponseHookHandler[]): FastifyInstance => {
  const view: FastifyInstance = Object.create(app, {
    addHook: {
      value: (name: 'onRequest', hook: onRequestHookHandler) => {
        if ((name as string) === 'onResponse') hooks.push(hook as onResponseHookHandler)
        else app.addHook(name, hook)
        return view
      },
    },
  })
  return view
}

/** `/metrics` shows the registry. */
export const exposeMetrics = (app: FastifyInstance, registry: Registry): void => {
  app.get(
    '/metrics',
    { logLevel: 'error', schema: { hide: true }, config: { internal: true, disableMetrics: true } },
    async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()),
  )
}
