import { setTimeout as sleep } from 'node:timers/promises'
import type { Messaging } from '@techshop/messaging/connection'
import { inspectStream, readMessage, type StreamState } from '@techshop/messaging/stream'
import { eventId } from './envelope.ts'
import type { StreamCheckpoint } from './stream-checkpoint.ts'

/**
 * `missing`: there is no stream · `unreadable`: it counts messages that can not be read back (its files are gone) ·
 * `shortened`: it has lost its last messages, whether or not others took their place · `another`: it is not the stream
 * of the checkpoint.
 */
export type Finding = 'intact' | 'missing' | 'unreadable' | 'shortened' | 'another'

/**
 * Compares the stream with its checkpoint. Deletes and repairs nothing. Without `readBack` it believes what
 * JetStream says about its messages instead of reading some.
 */
export async function assessStream(
  messaging: Messaging,
  stream: string,
  checkpoint: StreamCheckpoint,
  readBack = true,
): Promise<Finding> {
  const state = await inspectStream(messaging, stream)
  if (!state) return 'missing'
  if (readBack && !(await isReadable(messaging, stream, state))) return 'unreadable'
  if (state.created !== checkpoint.created) return 'another'
  if (state.lastSequence < checkpoint.lastSequence) return 'shortened'
  if (!readBack) return 'intact'
  return (await holdsCheckpointEvent(messaging, stream, state, checkpoint)) ? 'intact' : 'shortened'
}

const ATTEMPTS = 3

/** A message may expire between two answers; files that are gone stay gone. */
async function isReadable(messaging: Messaging, stream: string, first: StreamState): Promise<boolean> {
  let state: StreamState | undefined = first
  for (let attempt = 1; state && state.messages > 0; attempt += 1) {
    const ends = [state.firstSequence, state.lastSequence]
    const messages = await Promise.all(ends.map((sequence) => readMessage(messaging, stream, sequence)))
    if (messages.every((message) => message !== undefined)) return true
    if (attempt === ATTEMPTS) return false
    await sleep(50)
    state = await inspectStream(messaging, stream)
  }
  return true
}

/** After a loss new messages get the lost ones' sequence numbers, so the number alone proves nothing. */
async function holdsCheckpointEvent(
  messaging: Messaging,
  stream: string,
  state: StreamState,
  checkpoint: StreamCheckpoint,
) {
  if (checkpoint.lastEventId === null || checkpoint.lastSequence < state.firstSequence || state.messages === 0)
    return true
  const message = await readMessage(messaging, stream, checkpoint.lastSequence)
  return message === undefined || eventId(message) === checkpoint.lastEventId
}
