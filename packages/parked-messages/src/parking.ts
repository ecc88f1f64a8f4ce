import type { Registry } from '@prometheus-io/client'
import type { ConsumerMessage } from '@techshop/messaging/consumer'
import type { Logger } from '@techshop/messaging/logger'
import type { Kysely } from 'kysely'

export interface ParkingOptions<Tables> {
  db: Kysely<Tables>
  /** The durable consumer's name. */
  consumer: string
  /** A message is parked when it has failed this often; 5 unless told. */
  maxFailures?: number
  logger: Logger
  metrics: Registry
}

export interface Parking {
  /** For startConsumer: counts the failure; parks the message when it was one too many. */
  onFailure(message: ConsumerMessage, error: unknown): Promise<'retry' | 'parked'>
}

export function createParking<Tables>(_options: ParkingOptions<Tables>): Parking {
  throw new Error('not yet')
}

export interface ParkedMessage {
  id: string
  consumer: string
  stream: string
  subject: string
  /** The payload as text. */
  payload: string
  error: string
  failures: number
  firstFailedAt: Date
  lastFailedAt: Date
  parkedAt: Date
}

/** The parked messages, oldest first; of one consumer or of all. */
export async function listParked<Tables>(_db: Kysely<Tables>, _consumer?: string): Promise<ParkedMessage[]> {
  throw new Error('not yet')
}

/**
 * Handles a parked message again, through the consumer's own handler, and removes it when that succeeds. When it fails
 * the message stays, with the new error, which is thrown.
 */
export async function resendParked<Tables>(
  _db: Kysely<Tables>,
  _id: string,
  _handle: (message: ConsumerMessage) => Promise<void>,
): Promise<void> {
  throw new Error('not yet')
}
