import { once } from 'node:events'
import { Server } from 'node:net'
import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { RequestsInFlight } from './requests-in-flight.ts'

/** After this time what still runs is cut off, so that the whole of closing stays below the 10 s that a process has. */
const CUT_OFF_AFTER_MS = 7_000
/** As many connections as wait to be accepted at most: what Node asks the operating system for. */
const LONGEST_BACKLOG = 511

/** How far closing a service is. */
export class Draining {
  readonly #controller = new AbortController()
  readonly inFlight = new RequestsInFlight()
  /** True from the moment at which closing began. */
  begun = false

  /** Aborted when streams should end. */
  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /** Asks streams, and whoever else listens to the signal, to end. */
  endStreams(): void {
    this.#controller.abort(new DOMException('The service is stopping', 'AbortError'))
  }
}

export interface DrainingTimes {
  /** How long connections are still accepted after readiness is off; 0 unless told. */
  readonly drainDelayMs?: number | undefined
  /** How long connections that are idle stay open, for the request that may be on its way; 0 unless told. */
  readonly idleConnectionGraceMs?: number | undefined
}

/**
 * The order of closing a service, in which no request is lost:
 *
 * 1. Readiness is off. Where routers need time to notice, connections are still accepted for a while, with
 *    `Connection: close` on every answer.
 * 2. No more connections are accepted. Whoever tries is refused before a request is sent, so may ask elsewhere. This
 *    comes before callers are told to make new connections, since those that come at this very moment may be reset.
 * 3. Every answer says `Connection: close`, also to requests under way. Streams, and whoever else listens to the
 *    signal, are asked to end.
 * 4. Idle connections stay open for longer than the gateway keeps them: closing one at the moment at which a request
 *    arrives would lose that. Each is closed by the gateway, or by the answer to its last request.
 * 5. What runs is finished. Only then Fastify closes the rest and calls the `onClose` hooks: Node's own closing of
 *    idle connections also cuts those whose last bytes it has yet to write.
 */
export const drainOnClose = (app: FastifyInstance, draining: Draining, times: DrainingTimes): void => {
  const { drainDelayMs = 0, idleConnectionGraceMs = 0 } = times
  const { inFlight } = draining
  app.addHook('onRequest', (_request, { raw }, done) => {
    // Fastify says `Connection: close` from the first moment of closing, which is before callers are refused.
    if (draining.begun && !inFlight.endsConnections && raw.shouldKeepAlive) raw.setHeader('connection', 'keep-alive')
    inFlight.add(raw)
    done()
  })
  app.addHook('preClose', async () => {
    draining.begun = true
    const { server } = app
    const isListening = server.listening
    const cutOff = delay(CUT_OFF_AFTER_MS, undefined, { ref: false })
    if (isListening && drainDelayMs > 0) {
      inFlight.endConnections()
      await delay(drainDelayMs)
    }
    const { allClosed } = isListening ? await stopListening(server) : { allClosed: undefined }
    inFlight.endConnections()
    draining.endStreams()
    const grace = delay(idleConnectionGraceMs, undefined, { ref: false })
    if (allClosed) await Promise.race([allClosed, grace, cutOff])
    await Promise.race([inFlight.finished(), cutOff])
    void cutOff.then(() => server.closeAllConnections())
  })
}

/** Accepts no more connections. What it resolves with resolves when the last one is closed. */
const stopListening = async (server: Server): Promise<{ allClosed: Promise<unknown> }> => {
  await emptyBacklog(server)
  const allClosed = once(server, 'close')
  // Not the `close` of an HTTP server, which would close idle connections at once.
  Server.prototype.close.call(server)
  return { allClosed }
}

/**
 * Accepts the connections that the operating system has already made: it would reset them, with what they have sent.
 * A turn of the event loop accepts one, if one waits; the turn that accepts none is the last. The bound is a number of
 * turns, since on a busy machine any time would be over before the ones that wait are accepted.
 */
const emptyBacklog = async (server: Server): Promise<void> => {
  let accepted = true
  const note = () => {
    accepted = true
  }
  server.on('connection', note)
  for (let turns = 0; accepted && turns < LONGEST_BACKLOG; turns += 1) {
    accepted = false
    await nextTurn()
  }
  server.off('connection', note)
}
