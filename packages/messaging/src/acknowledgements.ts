import { createInbox, type Msg, type MsgHdrs, type NatsConnection, NatsError } from 'nats'
import { clientOf } from './client.ts'
import type { Messaging } from './connection.ts'
import { MessagingUnavailableError } from './errors.ts'

/** What JetStream says of a message that it was sent. */
interface Acknowledgement {
  stream: string
  seq: number
  error?: NatsError['api_error']
}

interface Awaited {
  subject: string
  /** By `performance.now()`. */
  deadline: number
  resolve(acknowledgement: Acknowledgement): void
  reject(error: Error): void
}

const TIMEOUT_MS = 4000
const NO_RESPONDERS = 503

/**
 * Publishes on one connection and waits for JetStream's acknowledgements, all of them in one inbox and with one timer.
 * `jetstream().publish` of `nats` does the same with a timer, an error kept ready and a chain of promises for each
 * message, which takes more than twice the processor time.
 */
class Acknowledgements {
  readonly connection: NatsConnection
  readonly #inbox: string
  readonly #forgetDisconnects: () => void
  /** In the order of their deadlines. */
  readonly #awaited = new Map<string, Awaited>()
  #published = 0
  #timer: NodeJS.Timeout | undefined

  constructor(messaging: Messaging, connection: NatsConnection) {
    this.connection = connection
    this.#inbox = `${createInbox(`_INBOX.${messaging.name}`)}.`
    connection.subscribe(`${this.#inbox}*`, { callback: (_error, message) => this.#receive(message) })
    this.#forgetDisconnects = clientOf(messaging).onDisconnect(() => this.#giveUp('Connection to NATS lost'))
    void this.#watchPermissions()
  }

  /** Rejects with MessagingUnavailableError, or with the NatsError that says no. */
  publish(subject: string, bytes: Uint8Array, headers: MsgHdrs): Promise<Acknowledgement> {
    const token = (this.#published++).toString(36)
    const { promise, resolve, reject } = Promise.withResolvers<Acknowledgement>()
    this.connection.publish(subject, bytes, { reply: this.#inbox + token, headers })
    this.#awaited.set(token, { subject, deadline: performance.now() + TIMEOUT_MS, resolve, reject })
    this.#timer ??= setTimeout(() => this.#expire(), TIMEOUT_MS)
    return promise
  }

  /** For a connection that is closed for good. */
  close(): void {
    this.#forgetDisconnects()
    this.#giveUp('Connection to NATS closed')
  }

  #receive(message: Msg): void {
    const token = message.subject.slice(this.#inbox.length)
    const awaited = this.#awaited.get(token)
    if (!awaited) return
    this.#awaited.delete(token)
    try {
      awaited.resolve(read(message))
    } catch (error) {
      awaited.reject(error as Error)
    }
  }

  #expire(): void {
    const now = performance.now()
    for (const [token, { deadline, reject }] of this.#awaited) {
      if (deadline > now) {
        this.#timer = setTimeout(() => this.#expire(), deadline - now)
        return
      }
      this.#awaited.delete(token)
      reject(new MessagingUnavailableError('NATS: no acknowledgement in time'))
    }
    this.#timer = undefined
  }

  #giveUp(reason: string): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const given = [...this.#awaited.values()]
    this.#awaited.clear()
    for (const { reject } of given) reject(new MessagingUnavailableError(reason))
  }

  /** The server says who may not publish what, but not of which message. */
  async #watchPermissions(): Promise<void> {
    for await (const { permissionContext: denied } of this.connection.status()) {
      if (denied?.operation !== 'publish') continue
      for (const [token, { subject, reject }] of this.#awaited) {
        if (subject !== denied.subject) continue
        this.#awaited.delete(token)
        reject(new NatsError(`may not publish ${subject}`, 'PERMISSIONS_VIOLATION'))
      }
    }
  }
}

/** @throws MessagingUnavailableError when nobody took the message, NatsError when JetStream did not want it */
function read(message: Msg): Acknowledgement {
  if (message.headers?.code === NO_RESPONDERS) throw new MessagingUnavailableError('NATS: nobody stores this')
  const acknowledgement = message.json<Acknowledgement>()
  const { error } = acknowledgement
  if (!error) return acknowledgement
  const refusal = new NatsError(error.description, String(error.code))
  refusal.api_error = error
  throw refusal
}

const known = new WeakMap<Messaging, Acknowledgements>()

/** The acknowledgements of what is published on this connection, which is the live one. */
export function acknowledgementsOf(messaging: Messaging, connection: NatsConnection): Acknowledgements {
  const existing = known.get(messaging)
  if (existing?.connection === connection) return existing
  existing?.close()
  const made = new Acknowledgements(messaging, connection)
  known.set(messaging, made)
  return made
}
