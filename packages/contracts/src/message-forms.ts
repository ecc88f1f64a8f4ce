import { type Named, ref } from '@techshop/http-contract/schema'
import type { ConsumerContract } from './consumer-contracts.ts'
import { type EventType, envelope, eventComponents, eventData } from './events.ts'
import { eventExample } from './examples/event-examples.ts'
import { reducedToContract, withUnknownMembers } from './incompatibilities.ts'

/** What every consumer reads of the envelope. */
const ofEnvelope = ['type', 'version', 'requestid', 'traceparent'] as const

/** The forms in which an event must mean the same to a consumer. */
export interface MessageForms {
  readonly asItIs: unknown
  /** Without the members that are not in the consumer's contract. */
  readonly reduced: unknown
  /** With members that nobody knows yet. */
  readonly extended: unknown
}

/** The example of each event that a consumer follows, in all forms that its provider may send, now or later. */
export const messageForms = (contract: ConsumerContract): MessageForms[] =>
  Object.entries(contract).map(([type, schema]) => {
    const asItIs = JSON.parse(JSON.stringify(eventExample(type as EventType)))
    const sent = envelope(type, ref(eventData[type as EventType] as Named))
    const data = reducedToContract(asItIs.data, schema, eventComponents)
    const reducedEnvelope = Object.fromEntries(ofEnvelope.map((member) => [member, asItIs[member]]))
    return {
      asItIs,
      reduced: { ...reducedEnvelope, data },
      extended: withUnknownMembers(asItIs, sent, eventComponents),
    }
  })
