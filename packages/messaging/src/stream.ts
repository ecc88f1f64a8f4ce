import { DiscardPolicy, type JetStreamManager, nanos, RetentionPolicy, StorageType, type StreamConfig } from 'nats'
import { liveConnection, untilDisconnect } from './client.ts'
import type { Messaging } from './connection.ts'
import { isMessageNotFound, isStreamInUse, isStreamNotFound, translate } from './jetstream-errors.ts'

/** A stream as JetStream describes it. `created` (RFC 3339) tells one incarnation of a stream from the next. */
export interface StreamState {
  created: string
  messages: number
  firstSequence: number
  lastSequence: number
  subjects: string[]
}

export interface StreamDefinition {
  stream: string
  subjects: string[]
  /** Messages older than this are dropped by JetStream. */
  maxAgeMs: number
  /** Copies in a NATS cluster. */
  replicas?: number
}

const API_TIMEOUT_MS = 4000

/** Calls JetStream's administrative interface; errors that say nothing about the request become MessagingUnavailableError. */
export async function administer<Result>(
  messaging: Messaging,
  call: (manager: JetStreamManager) => Promise<Result>,
): Promise<Result> {
  const connection = liveConnection(messaging)
  try {
    const manager = await connection.jetstreamManager({ checkAPI: false, timeout: API_TIMEOUT_MS })
    return await untilDisconnect(messaging, call(manager))
  } catch (error) {
    throw translate(error)
  }
}

/** The stream as it is now, undefined when there is none. */
export async function inspectStream(messaging: Messaging, stream: string): Promise<StreamState | undefined> {
  try {
    const info = await administer(messaging, (manager) => manager.streams.info(stream))
    return {
      created: info.created,
      messages: info.state.messages,
      firstSequence: info.state.first_seq,
      lastSequence: info.state.last_seq,
      subjects: info.config.subjects,
    }
  } catch (error) {
    if (isStreamNotFound(error)) return undefined
    throw error
  }
}

/** Makes the stream unless it exists; brings an existing one's settings up to date. Safe among several instances. */
export async function createStream(messaging: Messaging, definition: StreamDefinition): Promise<void> {
  const config: Partial<StreamConfig> = {
    name: definition.stream,
    subjects: definition.subjects,
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    discard: DiscardPolicy.Old,
    max_age: nanos(definition.maxAgeMs),
    num_replicas: definition.replicas ?? 1,
  }
  try {
    await administer(messaging, (manager) => manager.streams.add(config))
  } catch (error) {
    if (!isStreamInUse(error)) throw error
    await administer(messaging, (manager) => manager.streams.update(definition.stream, config))
  }
}

/** Deletes the stream with all its messages and consumers; resolves as well when there is none. */
export async function deleteStream(messaging: Messaging, stream: string): Promise<void> {
  try {
    await administer(messaging, (manager) => manager.streams.delete(stream))
  } catch (error) {
    if (!isStreamNotFound(error)) throw error
  }
}

/**
 * Reads a stored message back from the stream's files; undefined when it is not there.
 * @throws MessagingUnavailableError when JetStream does not answer.
 */
export async function readMessage(
  messaging: Messaging,
  stream: string,
  sequence: number,
): Promise<Uint8Array | undefined> {
  try {
    return (await administer(messaging, (manager) => manager.streams.getMessage(stream, { seq: sequence }))).data
  } catch (error) {
    if (isMessageNotFound(error)) return undefined
    throw error
  }
}
