import type { ConsumedEvent, ConsumerContract } from './consumer-contracts.ts'
import type { CloudEvent, EventType } from './events.ts'

/** A message that is no event, or none that is expected there. It will not get better by being sent again. */
class UnexpectedEventError extends Error {
  override readonly name = 'UnexpectedEventError'
}

/**
 * Reads the CloudEvent in a message, of which its consumer sees no more than its contract says. Looks at the
 * envelope alone: the data are the owner's word, and later versions of it may say more.
 * @throws UnexpectedEventError when it is none, or of a type that is not in the contract
 */
export const receivedEvent = <const C extends ConsumerContract>(data: unknown, contract: C): ConsumedEvent<C> => {
  const event = (data ?? {}) as Partial<CloudEvent>
  if (typeof event.type !== 'string' || typeof event.data !== 'object' || event.data === null) {
    throw new UnexpectedEventError('not a CloudEvent')
  }
  if (!Object.hasOwn(contract, event.type)) throw new UnexpectedEventError(`unexpected ${event.type}`)
  if (typeof event.version !== 'number') throw new UnexpectedEventError(`${event.type} without a version`)
  return event as unknown as ConsumedEvent<C>
}

/** The request that an event goes back to, if any: it goes on with the events that follow from this one. */
export const originOf = ({ requestid, traceparent }: Pick<CloudEvent<EventType>, 'requestid' | 'traceparent'>) => ({
  requestId: requestid,
  traceparent,
})
