import { monitorEventLoopDelay } from 'node:perf_hooks'
import client, { type Registry } from '@prometheus-io/client'
import type { Operation } from '@techshop/http-contract/operation'
import type { FastifyInstance } from 'fastify'
import { lateForLong } from './late-for-long.ts'
import { unavailable } from './problem.ts'

/** A loop that is later than this on average is not going to answer anybody in time. */
const MAX_EVENT_LOOP_DELAY_MS = 2_000
const SAMPLE_MS = 500
const RESOLUTION_MS = 10

/** More requests at once would only wait for each other. Event streams are not counted: they have places of their own. */
const MAX_REQUESTS_AT_ONCE = 1_000

export interface LoadLimits {
  /** Mean lateness of the event loop from which requests are refused; 2 s unless told. */
  readonly maxEventLoopDelayMs?: number | undefined
  /** Most requests that are answered at the same time; 1,000 unless told. */
  readonly maxRequestsAtOnce?: number | undefined
}

/**
 * Answers 503 before anything is started while the event loop is late or too many requests are being answered. Probes,
 * metrics, and what is cached, which costs less than a refusal, are answered all the same.
 */
export const shedLoad = async (app: FastifyInstance, registry: Registry, limits: LoadLimits): Promise<void> => {
  const { maxEventLoopDelayMs = MAX_EVENT_LOOP_DELAY_MS, maxRequestsAtOnce = MAX_REQUESTS_AT_ONCE } = limits
  const lateness = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  const judge = lateForLong(maxEventLoopDelayMs)
  let isLoopLate = false
  const look = (): void => {
    isLoopLate = judge(lateness.mean / 1e6 - RESOLUTION_MS)
    lateness.reset()
  }
  let looking: NodeJS.Timeout | undefined
  // A start keeps the loop busy, and says nothing about load.
  app.addHook('onListen', async () => {
    lateness.enable()
    looking = setInterval(look, SAMPLE_MS).unref()
  })
  app.addHook('onClose', async () => {
    clearInterval(looking)
    lateness.disable()
  })
  const { atOnce, refused } = createLoadMetrics(registry)
  let requests = 0
  atOnce(() => requests)
  const leave = () => {
    requests -= 1
  }
  app.addHook('onRequest', (request, reply, done) => {
    const { internal, operation } = request.routeOptions.config
    if (internal || (operation && isEventStream(operation))) return done()
    if (isLoopLate || requests >= maxRequestsAtOnce) {
      refused(isLoopLate ? 'event-loop' : 'requests')
      return done(unavailable({ detail: 'The service is overloaded. Please try again.', retryAfterSeconds: 2 }))
    }
    requests += 1
    reply.raw.on('close', leave)
    return done()
  })
}

const isEventStream = ({ responseStream }: Operation): boolean =>
  responseStream?.mediaTypes.includes('text/event-stream') ?? false

const createLoadMetrics = (registry: Registry) => {
  const refusals = new client.Counter({
    name: 'techshop_requests_shed_total',
    help: 'Requests refused with 503 before any work, by reason: late event loop or too many concurrent requests',
    labelNames: ['reason'],
    registers: [registry],
  })
  for (const reason of ['event-loop', 'requests']) refusals.inc({ reason }, 0)
  const atOnce = (read: () => number) =>
    new client.Gauge({
      name: 'techshop_requests_in_flight',
      help: 'Requests in progress, without event streams and probes',
      registers: [registry],
      collect() {
        this.set(read())
      },
    })
  return { atOnce, refused: (reason: string) => refusals.inc({ reason }) }
}
