import type { CloudEvent, EventType } from './events.ts'

/** A message that is no event, or none that is expected there. It will not get better by being sent again. */
class UnexpectedEventError extends Error {
  override readonly name = 'UnexpectedEventError'
}

/** The event of each type with its own data, so that `type` tells the data apart. */
export type EventOf<T extends EventType> = { [K in T]: CloudEvent<K> }[T]

/**
 * Reads the CloudEvent in a message. Looks at the envelope alone: the data are the owner's word, and later versions of
 * it may say more.
 * @throws UnexpectedEventError when it is none, or of a type that is not `expected`
 */
export const receivedEvent = <T extends EventType>(data: unknown, expected: readonly T[]): EventOf<T> => {
  const event = (data ?? {}) as Partial<CloudEvent>
  if (typeof event.type !== 'string' || typeof event.data !== 'object' || event.data === null) {
    throw new UnexpectedEventError('not a CloudEvent')
  }
  if (!(expected as readonly string[]).includes(event.type)) throw new UnexpectedEventError(`unexpected ${event.type}`)
  if (typeof event.version !== 'number') throw new UnexpectedEventError(`${event.type} without a version`)
  return event as EventOf<T>
}

/** The request that an event goes back to, if any: it goes on with the events that follow from this one. */
export const originOf = ({ requestid, traceparent }: CloudEvent) => ({ requestId: requestid, traceparent })
