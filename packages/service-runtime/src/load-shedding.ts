import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'
import { unavailable } from './problem.ts'

/** A loop that is later than this on average is not going to answer anybody in time. */
const MAX_EVENT_LOOP_DELAY_MS = 2_000
const SAMPLE_MS = 500

/** Answers 503 before anything is started while the event loop is late. Probes and metrics are answered all the same. */
export const shedLoad = async (app: FastifyInstance, maxEventLoopDelayMs = MAX_EVENT_LOOP_DELAY_MS): Promise<void> => {
  await app.register(underPressure, {
    maxEventLoopDelay: maxEventLoopDelayMs,
    sampleInterval: SAMPLE_MS,
    pressureHandler: (request) => {
      if (request.routeOptions.config.internal) return
      throw unavailable({ detail: 'The service is overloaded. Please try again.', retryAfterSeconds: 2 })
    },
  })
}
