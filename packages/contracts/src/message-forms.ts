import { type EventType, envelope, eventComponents, eventData } from './events.ts'
import { eventExample } from './examples/event-examples.ts'
import { onlyReliedOn, withUnknownMembers } from './reliance.ts'
import type { Reliance } from './relied-on.ts'
import { type Named, ref } from './schema.ts'

/** What every consumer reads of the envelope. */
const ofEnvelope = ['type', 'version', 'requestid', 'traceparent'] as const

/** The forms in which an event must mean the same to a consumer. */
export interface MessageForms {
  readonly asItIs: unknown
  /** Without all that the consumer has not said it relies on. */
  readonly reduced: unknown
  /** With members that nobody knows yet. */
  readonly extended: unknown
}

/** The example of each event that a consumer follows, in all forms that its provider may send, now or later. */
export const messageForms = (relied: Reliance): MessageForms[] =>
  Object.entries(relied).map(([type, schema]) => {
    const asItIs = JSON.parse(JSON.stringify(eventExample(type as EventType)))
    const sent = envelope(type, ref(eventData[type as EventType] as Named))
    const data = onlyReliedOn(asItIs.data, schema, eventComponents)
    const reducedEnvelope = Object.fromEntries(ofEnvelope.map((member) => [member, asItIs[member]]))
    return {
      asItIs,
      reduced: { ...reducedEnvelope, data },
      extended: withUnknownMembers(asItIs, sent, eventComponents),
    }
  })
