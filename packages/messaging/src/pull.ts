import { createInbox, type Msg, type NatsConnection, nanos, type Subscription } from 'nats'
import { DeliveredMessage, isDelivered } from './delivered-message.ts'

export interface PullListener {
  message(message: DeliveredMessage): void
  /** The durable, or JetStream, did not answer a request: it may be gone. */
  gone(reason: string): void
  /** A request ended; there may be room for another. */
  ended(): void
}

// Status codes of ADR-13.
const HEARTBEAT = 100
const CONFLICT = 409
const NO_RESPONDERS = 503

const EXPIRES_MS = 20_000
const HEARTBEAT_MS = 1000
/** So many missed heartbeats mean that the server has forgotten the request, as after a restart. */
const MISSED_HEARTBEATS = 3

/**
 * Asks a durable for messages. Unlike the iterators of `nats` it never holds a message that nobody has room for, and
 * says when the durable is gone.
 *
 * Protocol: https://github.com/nats-io/nats-architecture-and-design/blob/main/adr/ADR-13.md
 */
export class Pull {
  readonly #connection: NatsConnection
  readonly #nextSubject: string
  readonly #inbox: string
  readonly #listener: PullListener
  readonly #subscription: Subscription
  /** Requests that are open: how many messages each still may bring, and when it last gave a sign of life. */
  readonly #open = new Map<string, { remaining: number; seenAt: number }>()
  #requests = 0

  constructor(
    connection: NatsConnection,
    stream: string,
    durable: string,
    inboxPrefix: string,
    listener: PullListener,
  ) {
    this.#connection = connection
    this.#nextSubject = `$JS.API.CONSUMER.MSG.NEXT.${stream}.${durable}`
    this.#inbox = createInbox(inboxPrefix)
    this.#listener = listener
    this.#subscription = connection.subscribe(`${this.#inbox}.*`, {
      callback: (error, message) => {
        if (error) this.#listener.gone(error.message)
        else this.#receive(message)
      },
    })
  }

  get connection(): NatsConnection {
    return this.#connection
  }

  /** Messages that open requests may still bring. */
  get outstanding(): number {
    let sum = 0
    for (const { remaining } of this.#open.values()) sum += remaining
    return sum
  }

  request(batch: number): void {
    this.#requests += 1
    const reply = `${this.#inbox}.${this.#requests}`
    this.#open.set(reply, { remaining: batch, seenAt: Date.now() })
    const options = { batch, expires: nanos(EXPIRES_MS), idle_heartbeat: nanos(HEARTBEAT_MS) }
    this.#connection.publish(this.#nextSubject, new TextEncoder().encode(JSON.stringify(options)), { reply })
  }

  /** Forgets requests that the server gives no sign of any more. Returns whether there were any. */
  forgetDead(): boolean {
    const deadline = Date.now() - HEARTBEAT_MS * MISSED_HEARTBEATS
    let dead = false
    for (const [reply, { seenAt }] of this.#open) {
      if (seenAt < deadline) dead = this.#open.delete(reply)
    }
    return dead
  }

  forgetAll(): void {
    this.#open.clear()
  }

  /** Ends every request; what is on its way still arrives before this resolves. */
  async stop(): Promise<void> {
    this.#open.clear()
    if (!this.#subscription.isClosed() && !this.#connection.isClosed()) await this.#subscription.drain().catch(() => {})
  }

  #receive(message: Msg): void {
    const open = this.#open.get(message.subject)
    const status = message.headers?.code ?? 0
    if (open) open.seenAt = Date.now()
    if (isDelivered(message)) {
      if (open && --open.remaining === 0) this.#open.delete(message.subject)
      this.#listener.message(new DeliveredMessage(message))
      return
    }
    if (status === HEARTBEAT) return
    this.#open.delete(message.subject)
    const reason = message.headers?.description ?? ''
    if (status === NO_RESPONDERS || (status === CONFLICT && /consumer|server/i.test(reason)))
      this.#listener.gone(reason || 'no responders')
    else this.#listener.ended()
  }
}
