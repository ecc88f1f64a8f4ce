import type { Msg } from 'nats'
import type { ConsumerMessage } from './consumer-message.ts'

const encoder = new TextEncoder()

/** Whether JetStream delivered this, as opposed to telling the state of a request for messages. */
export const isDelivered = (message: Msg): boolean => message.reply?.startsWith('$JS.ACK.') ?? false

/** A message as JetStream delivers it, with the ways to settle it; the first one of ack and nak counts. */
export class DeliveredMessage {
  readonly #message: Msg
  readonly #tokens: string[]
  #settled = false

  constructor(message: Msg) {
    this.#message = message
    this.#tokens = (message.reply ?? '').split('.')
  }

  ack(): void {
    this.#settle('+ACK')
  }

  /** Has the message delivered again after the delay. */
  nak(delayMs: number): void {
    const delay = Math.max(1, Math.round(delayMs)) * 1_000_000
    this.#settle(`-NAK ${JSON.stringify({ delay })}`)
  }

  /** Gives the handler more time. */
  working(): void {
    if (!this.#settled) this.#send('+WPI')
  }

  /**
   * Whether a stream published it again under this subject, as its owner may tell it to (`republish`), past the
   * permissions on subjects. The server adds these headers, so that nobody can leave them out.
   */
  get republished(): boolean {
    return this.#message.headers?.has('Nats-Stream') ?? false
  }

  /** How often the message was delivered, this time included. */
  get deliveries(): number {
    return Number(this.#tokens.at(this.#position + 2))
  }

  /** The message with its payload not yet parsed. */
  read(): ConsumerMessage {
    const [stream = '', durable = '', , sequence = '', , timestampNs = ''] = this.#tokens.slice(this.#position)
    return {
      stream,
      durable,
      subject: this.#message.subject,
      data: undefined,
      payload: this.#message.data,
      sequence: Number(sequence),
      deliveries: this.deliveries,
      publishedAt: new Date(Number(timestampNs) / 1e6),
    }
  }

  /**
   * Where the stream's name stands in the reply subject: `$JS.ACK.<stream>.<consumer>.<deliveries>.<stream sequence>.
   * <consumer sequence>.<time>.<pending>`, since ADR-15 with `<domain>.<account hash>.` before the stream.
   */
  get #position(): number {
    return this.#tokens.length >= 11 ? 4 : 2
  }

  #settle(verdict: string): void {
    if (this.#settled) return
    this.#settled = true
    this.#send(verdict)
  }

  /** On a closed connection there is nothing to say: the message comes again by itself. */
  #send(verdict: string): void {
    try {
      this.#message.respond(encoder.encode(verdict))
    } catch {}
  }
}
