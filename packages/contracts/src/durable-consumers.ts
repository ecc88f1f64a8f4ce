import { consumerContracts } from './consumer-contracts.ts'

/** The name of a durable consumer: `<who follows>_<whose events>-<what of them>`. */
export type DurableName = keyof typeof consumerContracts

/** What JetStream has to know of a durable consumer. */
export interface DurableConsumer {
  readonly durable: DurableName
  readonly stream: string
  /** The subject of the one event that it follows, or the longest that stands for all of them. */
  readonly filterSubject: string
}

const parts = (durable: DurableName): [follower: string, publisher: string] => {
  const [, follower = '', publisher = ''] = /^([a-z0-9]+)_([a-z0-9]+)-/.exec(durable) ?? []
  return [follower, publisher]
}

/** The subject that stands for these, which share their first words. */
const subjectOf = (types: readonly string[]): string => {
  const [first = '', ...others] = types
  if (others.length === 0) return first
  const words = first.split('.')
  const shared = words.findIndex((word, index) => others.some((type) => type.split('.')[index] !== word))
  return [...words.slice(0, shared), '>'].join('.')
}

/** The consumer of the contract under this name in {@link consumerContracts}: its stream, and no more of it. */
export const durableConsumer = (durable: DurableName): DurableConsumer => ({
  durable,
  stream: parts(durable)[1].toUpperCase(),
  filterSubject: subjectOf(Object.keys(consumerContracts[durable])),
})

/** All that a service follows. */
export const consumersOf = (service: string): readonly DurableConsumer[] =>
  (Object.keys(consumerContracts) as DurableName[])
    .filter((durable) => parts(durable)[0] === service)
    .map(durableConsumer)

/** The services whose snapshots a service asks for: those of which it awaits the end. */
export const snapshotsAskedBy = (service: string): readonly string[] =>
  (Object.keys(consumerContracts) as DurableName[])
    .filter(
      (durable) =>
        parts(durable)[0] === service && `${parts(durable)[1]}.snapshot.completed.v1` in consumerContracts[durable],
    )
    .map((durable) => parts(durable)[1])
