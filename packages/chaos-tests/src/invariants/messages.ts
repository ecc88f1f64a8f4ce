import type { Evidence, Invariant } from './evidence.ts'

const publishers = (evidence: Evidence) =>
  (['catalog', 'categories', 'orders'] as const).map((service) => ({ service, ...evidence[service] }))

/** Everything that was recorded to be told was told. */
export const outboxIsPublished: Invariant = {
  name: 'every recorded event was published',
  violations: (evidence) =>
    publishers(evidence).flatMap(({ service, unpublished }) =>
      unpublished.map(({ id, type, aggregateId }) => `${service}: ${type} of ${aggregateId} (row ${id})`),
    ),
}

/** No message failed too often. */
export const noDeadLetters: Invariant = {
  name: 'no message is a dead letter',
  violations: (evidence) =>
    publishers(evidence).flatMap(({ service, deadLetters }) =>
      deadLetters.map(
        ({ consumer, subject, error }) => `${service}: ${subject} of ${consumer}: ${error.slice(0, 200)}`,
      ),
    ),
}
