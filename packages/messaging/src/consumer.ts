import type { Registry } from '@prometheus-io/client'
import type { Messaging } from './connection.ts'
import type { Logger } from './logger.ts'

/** A message as a handler sees it. */
export interface ConsumerMessage {
  /** Stream that the message came from. */
  stream: string
  /** Durable consumer that delivered it. */
  durable: string
  subject: string
  /** The parsed JSON; undefined when the payload is no JSON. */
  data: unknown
  payload: Uint8Array
  /** Sequence number in the stream. */
  sequence: number
  /** How often the message was delivered, this time included. */
  deliveries: number
  publishedAt: Date
}

export interface ConsumerOptions {
  messaging: Messaging
  stream: string
  durable: string
  filterSubject: string
  /** Messages handled at the same time by this instance. */
  concurrency: number
  handle(message: ConsumerMessage): Promise<void>
  onFailure(message: ConsumerMessage, error: unknown): Promise<'retry' | 'parked'>
  isInfrastructureError(error: unknown): boolean
  logger: Logger
  metrics: Registry
}

export interface Consumer {
  /** Takes no more messages and resolves when those under way are settled. */
  stop(): Promise<void>
  /** Messages stored in the stream that nobody has settled yet; undefined until known. */
  readonly lag: number | undefined
}

export function startConsumer(_options: ConsumerOptions): Consumer {
  throw new Error('not yet')
}
