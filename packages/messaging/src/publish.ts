import { type MsgHdrs, headers as natsHeaders } from 'nats'
import { acknowledgementsOf } from './acknowledgements.ts'
import { liveConnection } from './client.ts'
import type { Messaging } from './connection.ts'
import { MessagingUnavailableError, PublishRefusedError } from './errors.ts'
import { translate } from './jetstream-errors.ts'

/** JetStream's word that a message is stored: in which stream, under which sequence number. */
export interface PublishAcknowledgement {
  sequence: number
  stream: string
}

const EXPECTED_STREAM = 'Nats-Expected-Stream'

/** By stream: the same for each of its messages. */
const headersByStream = new Map<string, MsgHdrs>()

function headersFor(stream: string): MsgHdrs {
  const known = headersByStream.get(stream)
  if (known) return known
  const headers = natsHeaders()
  headers.set(EXPECTED_STREAM, stream)
  headersByStream.set(stream, headers)
  return headers
}

/**
 * Stores a message in a stream. Resolves with JetStream's acknowledgement and never before it.
 *
 * No message id is sent: JetStream's own de-duplication would swallow what is published again to recover from a loss.
 *
 * @throws MessagingUnavailableError without connection, stream or answer: it may or may not be stored, publish again.
 * @throws PublishRefusedError when JetStream will not have this message.
 */
export async function publish(
  messaging: Messaging,
  stream: string,
  subject: string,
  bytes: Uint8Array,
): Promise<PublishAcknowledgement> {
  const acknowledgements = acknowledgementsOf(messaging, liveConnection(messaging))
  try {
    const acknowledgement = await acknowledgements.publish(subject, bytes, headersFor(stream))
    return { sequence: acknowledgement.seq, stream: acknowledgement.stream }
  } catch (error) {
    const translated = translate(error)
    if (translated instanceof MessagingUnavailableError) throw translated
    throw new PublishRefusedError(`${stream} refused ${subject}: ${(error as Error).message}`, { cause: error })
  }
}
