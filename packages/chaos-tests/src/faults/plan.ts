import { databaseNames, serviceNames } from '@techshop/service-manifests/services'
import type { Random } from '../random.ts'
import type { Fault, FaultKind, Round } from './fault.ts'

/** How often each kind comes in one shuffled deck of faults. */
export type Deck = Readonly<Partial<Record<FaultKind, number>>>

/** For minutes: some 50 faults in which each kind has its share. */
export const longDeck: Deck = {
  'kill service': 16,
  'kill nats': 4,
  'kill postgres': 3,
  'quit postgres': 2,
  'kill nginx': 3,
  pause: 12,
  'wipe jetstream live': 3,
  'wipe jetstream killed': 3,
  'cut connections': 3,
  redeliver: 3,
  'fill nats disk': 1,
  'fill postgres disk': 1,
  'postgres outage': 1,
}

/** For a test of a minute: a few of each kind, without the outage that takes longer than all of them. */
export const shortDeck: Deck = {
  'kill service': 6,
  'kill nats': 2,
  'kill postgres': 2,
  'quit postgres': 2,
  'kill nginx': 2,
  pause: 3,
  'wipe jetstream live': 2,
  'wipe jetstream killed': 2,
  'cut connections': 2,
  redeliver: 2,
}

const instances = serviceNames.flatMap((service) => [`${service}-1`, `${service}-2`])

const targetOf = (kind: FaultKind, random: Random): string => {
  switch (kind) {
    case 'kill service':
      return random.pick(instances)
    case 'kill nats':
    case 'wipe jetstream live':
    case 'wipe jetstream killed':
    case 'fill nats disk':
      return 'nats'
    case 'kill postgres':
    case 'quit postgres':
    case 'fill postgres disk':
    case 'postgres outage':
      return 'postgres'
    case 'kill nginx':
      return 'nginx'
    case 'pause':
      return random.pick([...instances, 'postgres', 'nats', 'nginx'])
    case 'cut connections':
      return random.pick(databaseNames)
    case 'redeliver':
      return random.pick(['catalog-1', 'catalog-2'])
  }
}

/** Shortest and longest time that a kind lasts, in milliseconds. */
const holdOf = (kind: FaultKind): readonly [number, number] => {
  switch (kind) {
    case 'pause':
      return [800, 5_500]
    case 'cut connections':
      return [300, 1_500]
    case 'redeliver':
      // Longer than the 4 s after which JetStream gives a message to somebody else.
      return [5_000, 6_000]
    case 'postgres outage':
      return [30_000, 30_000]
    case 'fill nats disk':
    case 'fill postgres disk':
      return [2_000, 5_000]
    default:
      return [0, 1_500]
  }
}

const faultOf = (kind: FaultKind, random: Random): Fault => {
  const [shortest, longest] = holdOf(kind)
  return {
    kind,
    target: targetOf(kind, random),
    afterMs: random.integer(0, 1_500),
    holdMs: random.integer(shortest, longest),
  }
}

/** What has to be let alone by others while a fault lasts: two faults of a round may not undo each other. */
const touchedBy = ({ kind, target }: Fault): readonly string[] => {
  if (kind === 'cut connections') return ['postgres']
  if (kind === 'redeliver') return ['postgres', target]
  return [target]
}

const kindsOf = (deck: Deck): FaultKind[] =>
  Object.entries(deck).flatMap(([kind, count]) => Array<FaultKind>(count).fill(kind as FaultKind))

function* faultsOf(deck: Deck, random: Random): Generator<Fault, never> {
  for (;;) for (const kind of random.shuffled(kindsOf(deck))) yield faultOf(kind, random)
}

/** So many faults may wait because they touch the same as others; then a round is smaller instead. */
const mostWaiting = 12

/** As many faults as wanted, in their order, leaving for later what touches the same as one before. */
const takeApart = (waiting: Fault[], faults: Iterator<Fault, never>, size: number): Fault[] => {
  const round: Fault[] = []
  const touched = new Set<string>()
  for (let index = 0; round.length < size; ) {
    const fault = waiting[index]
    if (!fault) {
      if (waiting.length === mostWaiting) break
      waiting.push(faults.next().value)
    } else if (touchedBy(fault).some((name) => touched.has(name))) {
      index += 1
    } else {
      round.push(fault)
      waiting.splice(index, 1)
      for (const name of touchedBy(fault)) touched.add(name)
    }
  }
  return round
}

/**
 * Rounds of one to seven faults, without end; the same for the same source. A fault waits for the next round when one of
 * this round touches the same.
 */
export function* faultPlan(deck: Deck, random: Random): Generator<Round, never> {
  const faults = faultsOf(deck, random)
  const waiting: Fault[] = []
  for (;;) {
    const size = random.pick([1, 1, 4, 5, 6, 7])
    yield { faults: takeApart(waiting, faults, size), quietMs: random.integer(200, 1_200) }
  }
}
