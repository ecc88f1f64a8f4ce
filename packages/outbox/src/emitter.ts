import { setTimeout as sleep } from 'node:timers/promises'
import type { Messaging } from '@techshop/messaging/connection'
import { MessagingUnavailableError, PublishRefusedError, StorageLostError } from '@techshop/messaging/errors'
import type { Logger } from '@techshop/messaging/logger'
import { publish } from '@techshop/messaging/publish'
import { type PublishedEvent, toEnvelope } from './envelope.ts'

/** Publishes an event directly. Resolves once there is room for the next one, not when it is acknowledged. */
export type Emit = (event: PublishedEvent) => Promise<void>

/** The end of what was acknowledged: where to look whether it is still there. */
export interface Acknowledged {
  count: number
  highestSequence: number
  highestEventId: string | undefined
}

export interface EmitterOptions {
  messaging: Messaging
  source: string
  stream: string
  logger?: Logger | undefined
  /** Ends it: the next emit rejects. */
  signal?: AbortSignal | undefined
}

const MOST_IN_FLIGHT = 200
const ATTEMPTS = 6
const FIRST_RETRY_MS = 50

/** Publishes many events with a bounded number under way. An event counts when JetStream has acknowledged it. */
export class Emitter {
  readonly #options: EmitterOptions
  readonly #inFlight = new Set<Promise<void>>()
  readonly #acknowledged: Acknowledged = { count: 0, highestSequence: 0, highestEventId: undefined }
  #failure: unknown

  constructor(options: EmitterOptions) {
    this.#options = options
  }

  /** @throws MessagingUnavailableError when an earlier event could not be published, some tries later. */
  readonly emit: Emit = async (event) => {
    while (this.#inFlight.size >= MOST_IN_FLIGHT) await Promise.race(this.#inFlight)
    this.#options.signal?.throwIfAborted()
    if (this.#failure) throw this.#failure
    const publishing = this.#publish(event)
      .catch((error) => {
        this.#failure ??= error
      })
      .finally(() => this.#inFlight.delete(publishing))
    this.#inFlight.add(publishing)
  }

  /** Resolves when everything emitted so far is acknowledged; rejects when something could not be published. */
  async flush(): Promise<Acknowledged> {
    await Promise.all(this.#inFlight)
    if (this.#failure) throw this.#failure
    return { ...this.#acknowledged }
  }

  async #publish(event: PublishedEvent): Promise<void> {
    const { messaging, source, stream, signal, logger } = this.#options
    const { id, subject, bytes } = toEnvelope(source, event)
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { sequence } = await publish(messaging, stream, subject, bytes)
        this.#acknowledged.count += 1
        if (sequence > this.#acknowledged.highestSequence) {
          this.#acknowledged.highestSequence = sequence
          this.#acknowledged.highestEventId = id
        }
        return
      } catch (error) {
        if (error instanceof PublishRefusedError) {
          // Nothing that is tried again can help it, and all others must not suffer.
          logger?.error({ err: error, type: event.type, aggregateId: event.aggregateId }, 'Event refused by JetStream')
          return
        }
        const hopeless = !(error instanceof MessagingUnavailableError) || error instanceof StorageLostError
        if (hopeless || attempt === ATTEMPTS || signal?.aborted) throw error
        await sleep(FIRST_RETRY_MS * 2 ** attempt)
      }
    }
  }
}
