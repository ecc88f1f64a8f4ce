import type { Messaging } from '@techshop/messaging/connection'
import { deleteStream, inspectStream, readMessage } from '@techshop/messaging/stream'
import { lastPublished } from '@techshop/outbox/last-published'
import type { Kysely } from 'kysely'

const decoder = new TextDecoder()

/**
 * Deletes the stream of a restored service, after it has read what the restored database does not know to have been
 * published: each event as a line of JSON, the oldest first.
 */
export async function* discardStream<Tables>(
  db: Kysely<Tables>,
  messaging: Messaging,
  stream: string,
): AsyncGenerator<string> {
  const state = await inspectStream(messaging, stream)
  const known = await lastPublished(db, stream)
  if (state && state.created === known?.created) {
    for (
      let sequence = Math.max(known.sequence + 1, state.firstSequence);
      sequence <= state.lastSequence;
      sequence += 1
    ) {
      const message = await readMessage(messaging, stream, sequence)
      if (message) yield decoder.decode(message)
    }
  }
  await deleteStream(messaging, stream)
}
