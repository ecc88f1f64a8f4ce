import underPressure from '@fastify/under-pressure'
import client, { type Registry } from '@prometheus-io/client'
import type { Operation } from '@techshop/contracts/operation'
import type { FastifyInstance } from 'fastify'
import { unavailable } from './problem.ts'

/** A loop that is later than this on average is not going to answer anybody in time. */
const MAX_EVENT_LOOP_DELAY_MS = 2_000
const SHORTEST_SAMPLE_MS = 500
const LOOK_EVERY_MS = 250

/** More requests at once would only wait for each other. Event streams are not counted: they have places of their own. */
const MAX_REQUESTS_AT_ONCE = 1_000

export interface LoadLimits {
  /** Mean lateness of the event loop from which requests are refused; 2 s unless told. */
  readonly maxEventLoopDelayMs?: number | undefined
  /** Most requests that are answered at the same time; 1,000 unless told. */
  readonly maxRequestsAtOnce?: number | undefined
}

/**
 * Answers 503 before anything is started while the event loop is late or too many requests are being answered. Probes and
 * metrics are answered all the same.
 * The measurement is the plugin's; its own hook would look at it, and at the route, for every single request.
 */
export const shedLoad = async (app: FastifyInstance, registry: Registry, limits: LoadLimits): Promise<void> => {
  const { maxEventLoopDelayMs = MAX_EVENT_LOOP_DELAY_MS, maxRequestsAtOnce = MAX_REQUESTS_AT_ONCE } = limits
  // A sample in which the loop never ran counts as endless lateness, so it must not be shorter than what is allowed.
  const sampleMs = Math.max(SHORTEST_SAMPLE_MS, maxEventLoopDelayMs)
  await app.register(underPressure, { sampleInterval: sampleMs })
  let overloaded = false
  // A start keeps the loop busy, and says nothing about load: the sample that still knows it is passed over.
  let judgedFrom = Number.POSITIVE_INFINITY
  app.addHook('onListen', async () => {
    judgedFrom = performance.now() + sampleMs * 2
  })
  const look = setInterval(() => {
    overloaded = performance.now() > judgedFrom && app.memoryUsage().eventLoopDelay > maxEventLoopDelayMs
  }, LOOK_EVERY_MS)
  look.unref()
  app.addHook('onClose', async () => clearInterval(look))
  const { atOnce, refused } = createLoadMetrics(registry)
  let requests = 0
  atOnce(() => requests)
  app.addHook('onRequest', (request, reply, done) => {
    const { internal, measurement, operation } = request.routeOptions.config
    if (internal || (operation && isEventStream(operation))) return done()
    if (overloaded || requests >= maxRequestsAtOnce) {
      request.measurement = measurement
      refused(overloaded ? 'event-loop' : 'requests')
      return done(unavailable({ detail: 'The service is overloaded. Please try again.', retryAfterSeconds: 2 }))
    }
    requests += 1
    reply.raw.once('close', () => {
      requests -= 1
    })
    return done()
  })
}

const isEventStream = ({ responseStream }: Operation): boolean =>
  responseStream?.mediaTypes.includes('text/event-stream') ?? false

const createLoadMetrics = (registry: Registry) => {
  const refusals = new client.Counter({
    name: 'techshop_requests_shed_total',
    help: 'Requests refused with 503 before anything was started: the event loop was late, or too many ran',
    labelNames: ['reason'],
    registers: [registry],
  })
  for (const reason of ['event-loop', 'requests']) refusals.inc({ reason }, 0)
  const atOnce = (read: () => number) =>
    new client.Gauge({
      name: 'techshop_requests_in_flight',
      help: 'Requests that are being answered, without event streams and probes',
      registers: [registry],
      collect() {
        this.set(read())
      },
    })
  return { atOnce, refused: (reason: string) => refusals.inc({ reason }) }
}
