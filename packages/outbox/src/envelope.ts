import { v7 as uuidv7 } from 'uuid'
import type { OutboxEvent } from './append.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** An event as it is published. */
export interface PublishedEvent extends OutboxEvent {
  /** It is history: recorded long ago, said again because a stream was lost, and nobody waits for what follows from it. */
  replayed?: boolean
}

/** An event ready to travel. */
export interface Envelope {
  id: string
  subject: string
  bytes: Uint8Array
}

/**
 * Wraps an event as CloudEvents 1.0 in structured JSON mode. The id is fresh each time, so that nobody who remembers ids
 * takes what is published again for a duplicate.
 */
export function toEnvelope(source: string, event: PublishedEvent): Envelope {
  const id = uuidv7()
  const cloudEvent = {
    specversion: '1.0',
    id,
    source: `/${source}`,
    type: event.type,
    subject: event.aggregateId,
    time: (event.time ?? new Date()).toISOString(),
    datacontenttype: 'application/json',
    version: event.version,
    ...(event.requestId === undefined ? {} : { requestid: event.requestId }),
    ...(event.traceparent === undefined ? {} : { traceparent: event.traceparent }),
    ...(event.replayed ? { replayed: true } : {}),
    data: event.data,
  }
  return { id, subject: event.type, bytes: encoder.encode(JSON.stringify(cloudEvent)) }
}

/** The id of a published event; undefined when the bytes are none. */
export function eventId(bytes: Uint8Array): string | undefined {
  try {
    const { id } = JSON.parse(decoder.decode(bytes))
    return typeof id === 'string' ? id : undefined
  } catch {
    return undefined
  }
}
