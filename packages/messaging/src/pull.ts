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
/** So many times in a row, and it is the durable itself that gives no sign of life. */
const PATIENCE = 3
const LONGEST_PATIENCE = 150

interface OpenRequest {
  subscription: Subscription
  /** How many messages it still may bring. */
  remaining: number
  /** When the server last gave a sign of life about it. */
  seenAt: number
}

/**
 * Asks a durable for messages. Unlike the iterators of `nats` it never holds a message that nobody has room for, and
 * says when the durable is gone.
 *
 * Protocol: https://github.com/nats-io/nats-architecture-and-design/blob/main/adr/ADR-13.md
 */
export class Pull {
  readonly #connection: NatsConnection
  readonly #nextSubject: string
  readonly #inboxPrefix: string
  readonly #listener: PullListener
  readonly #open = new Set<OpenRequest>()
  #silences = 0
  #patience = PATIENCE

  constructor(
    connection: NatsConnection,
    stream: string,
    durable: string,
    inboxPrefix: string,
    listener: PullListener,
  ) {
    this.#connection = connection
    this.#nextSubject = `$JS.API.CONSUMER.MSG.NEXT.${stream}.${durable}`
    this.#inboxPrefix = inboxPrefix
    this.#listener = listener
  }

  get connection(): NatsConnection {
    return this.#connection
  }

  /** Messages that open requests may still bring. */
  get outstanding(): number {
    let sum = 0
    for (const { remaining } of this.#open) sum += remaining
    return sum
  }

  /** Each request has an inbox of its own: without it the server forgets the request, and a message does not name its request. */
  request(batch: number): void {
    const reply = createInbox(this.#inboxPrefix)
    const open: OpenRequest = {
      subscription: this.#connection.subscribe(reply, {
        callback: (error, message) => {
          if (error) this.#refused(open, error.message)
          else this.#receive(open, message)
        },
      }),
      remaining: batch,
      seenAt: Date.now(),
    }
    this.#open.add(open)
    const options = { batch, expires: nanos(EXPIRES_MS), idle_heartbeat: nanos(HEARTBEAT_MS) }
    this.#connection.publish(this.#nextSubject, new TextEncoder().encode(JSON.stringify(options)), { reply })
  }

  /** Forgets requests that the server gives no sign of any more. */
  forgetDead(): void {
    const deadline = Date.now() - HEARTBEAT_MS * MISSED_HEARTBEATS
    const dead = [...this.#open].filter(({ seenAt }) => seenAt < deadline)
    for (const open of dead) this.#close(open)
    if (dead.length > 0) this.#silences += 1
  }

  /** Whether one request after the other stayed without a sign of life. */
  get silent(): boolean {
    return this.#silences >= this.#patience
  }

  /** The durable is another one now, which is given twice the time, unless there is a sign of life before. */
  startAnew(): void {
    this.forgetAll()
    this.#silences = 0
    this.#patience = Math.min(LONGEST_PATIENCE, this.#patience * 2)
  }

  forgetAll(): void {
    for (const open of this.#open) this.#close(open)
  }

  /** Ends every request; what is on its way still arrives before this resolves. */
  async stop(): Promise<void> {
    const subscriptions = [...this.#open].map(({ subscription }) => subscription)
    this.#open.clear()
    if (this.#connection.isClosed()) return
    await Promise.all(subscriptions.map((subscription) => subscription.drain().catch(() => {})))
  }

  #close(open: OpenRequest): void {
    this.#open.delete(open)
    if (!this.#connection.isClosed()) open.subscription.unsubscribe()
  }

  #receive(open: OpenRequest, message: Msg): void {
    open.seenAt = Date.now()
    this.#silences = 0
    this.#patience = PATIENCE
    if (isDelivered(message)) {
      open.remaining -= 1
      if (open.remaining === 0) this.#close(open)
      this.#listener.message(new DeliveredMessage(message))
      return
    }
    const status = message.headers?.code ?? 0
    if (status === HEARTBEAT) return
    const reason = message.headers?.description ?? ''
    if (status === NO_RESPONDERS) this.#refused(open, 'no responders')
    else if (status === CONFLICT && /consumer|server/i.test(reason)) this.#refused(open, reason)
    else {
      this.#close(open)
      this.#listener.ended()
    }
  }

  #refused(open: OpenRequest, reason: string): void {
    this.#close(open)
    this.#listener.gone(reason)
  }
}
