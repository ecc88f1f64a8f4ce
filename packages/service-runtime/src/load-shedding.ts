import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'
import { unavailable } from './problem.ts'

/** A loop that is later than this on average is not going to answer anybody in time. */
const MAX_EVENT_LOOP_DELAY_MS = 2_000
const SHORTEST_SAMPLE_MS = 500
const LOOK_EVERY_MS = 250

/**
 * Answers 503 before anything is started while the event loop is late. Probes and metrics are answered all the same.
 * The measurement is the plugin's; its own hook would look at it, and at the route, for every single request.
 */
export const shedLoad = async (app: FastifyInstance, maxEventLoopDelayMs = MAX_EVENT_LOOP_DELAY_MS): Promise<void> => {
  // A sample in which the loop never ran counts as endless lateness, so it must not be shorter than what is allowed.
  await app.register(underPressure, { sampleInterval: Math.max(SHORTEST_SAMPLE_MS, maxEventLoopDelayMs) })
  let overloaded = false
  const look = setInterval(() => {
    overloaded = app.memoryUsage().eventLoopDelay > maxEventLoopDelayMs
  }, LOOK_EVERY_MS)
  look.unref()
  app.addHook('onClose', async () => clearInterval(look))
  app.addHook('onRequest', (request, _reply, done) => {
    if (!overloaded) return done()
    const { internal, measurement } = request.routeOptions.config
    request.measurement = measurement
    if (internal) return done()
    return done(unavailable({ detail: 'The service is overloaded. Please try again.', retryAfterSeconds: 2 }))
  })
}
