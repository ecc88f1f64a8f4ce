import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

/** After this time what still runs is cut off, so that the whole of closing stays below the 10 s that a process has. */
const CUT_OFF_AFTER_MS = 7_000

export interface Draining {
  /** True from the moment at which closing began. */
  readonly begun: boolean
  /** Aborted when streams should end. */
  readonly signal: AbortSignal
}

/**
 * The order of closing a service: readiness off; connections are still accepted for a while, with `Connection: close`
 * on every answer, since routers need time to notice; streams are asked to end; then Fastify stops accepting, lets
 * running requests finish and calls the `onClose` hooks.
 */
export const drainOnClose = (app: FastifyInstance, drainDelayMs: number): Draining => {
  const controller = new AbortController()
  const draining = { begun: false, signal: controller.signal }
  app.addHook('preClose', async () => {
    draining.begun = true
    if (app.server.listening) await delay(drainDelayMs)
    controller.abort(new DOMException('The service is stopping', 'AbortError'))
    setTimeout(() => app.server.closeAllConnections(), CUT_OFF_AFTER_MS).unref()
  })
  return draining
}
