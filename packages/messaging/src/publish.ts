import { headers as natsHeaders } from 'nats'
import { liveConnection, untilDisconnect } from './client.ts'
import type { Messaging } from './connection.ts'
import { MessagingUnavailableError, PublishRefusedError } from './errors.ts'
import { translate } from './jetstream-errors.ts'

/** JetStream's word that a message is stored: in which stream, under which sequence number. */
export interface PublishAcknowledgement {
  sequence: number
  stream: string
}

const TIMEOUT_MS = 4000

/**
 * Stores a message in a stream. Resolves with JetStream's acknowledgement and never before it.
 *
 * No message id is sent: JetStream's own de-duplication would swallow what is published again to heal a loss.
 *
 * @throws MessagingUnavailableError without connection, stream or answer: it may or may not be stored, publish again.
 * @throws PublishRefusedError when JetStream will not have this message.
 */
export async function publish(
  messaging: Messaging,
  stream: string,
  subject: string,
  bytes: Uint8Array,
  headers: Record<string, string> = {},
): Promise<PublishAcknowledgement> {
  const connection = liveConnection(messaging)
  const messageHeaders = natsHeaders()
  for (const [name, value] of Object.entries(headers)) messageHeaders.set(name, value)
  try {
    const acknowledgement = await untilDisconnect(
      messaging,
      connection.jetstream().publish(subject, bytes, {
        expect: { streamName: stream },
        headers: messageHeaders,
        timeout: TIMEOUT_MS,
      }),
    )
    return { sequence: acknowledgement.seq, stream: acknowledgement.stream }
  } catch (error) {
    const translated = translate(error)
    if (translated instanceof MessagingUnavailableError) throw translated
    throw new PublishRefusedError(`${stream} refused ${subject}: ${(error as Error).message}`, { cause: error })
  }
}
