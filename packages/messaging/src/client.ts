import type { NatsConnection } from 'nats'
import { MessagingUnavailableError } from './errors.ts'

/** What the rest of this package sees of a connection. Kept out of the public type so that `nats` stays behind it. */
export interface Client {
  /** The connection object, whether or not it is connected at the moment; undefined before the first connect. */
  readonly nats: NatsConnection | undefined
  readonly connected: boolean
  /** Calls the listener now, if connected, and after every connect. Returns how to stop that. */
  onConnect(listener: () => void): () => void
  onDisconnect(listener: () => void): () => void
}

const clients = new WeakMap<object, Client>()

export function registerClient(messaging: object, client: Client): void {
  clients.set(messaging, client)
}

export function clientOf(messaging: object): Client {
  const client = clients.get(messaging)
  if (!client) throw new TypeError('Not a connection made by connectMessaging')
  return client
}

/** The live connection. Throws MessagingUnavailableError instead of letting `nats` buffer what can't be sent now. */
export function liveConnection(messaging: object): NatsConnection {
  const { nats, connected } = clientOf(messaging)
  if (!nats || !connected || nats.isClosed()) throw new MessagingUnavailableError('Not connected to NATS')
  return nats
}

/** Settles as `work`, or rejects as soon as the connection breaks: an answer can't come any more. */
export async function untilDisconnect<Result>(messaging: object, work: Promise<Result>): Promise<Result> {
  const { promise: disconnected, reject } = Promise.withResolvers<never>()
  const forget = clientOf(messaging).onDisconnect(() =>
    reject(new MessagingUnavailableError('Connection to NATS lost')),
  )
  try {
    return await Promise.race([work, disconnected])
  } finally {
    forget()
    work.catch(() => {})
  }
}
