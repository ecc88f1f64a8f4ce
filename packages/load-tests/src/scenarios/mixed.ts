import type { Measurement } from '../measurement.ts'
import { serverCpuMs } from '../measurement.ts'
import type { Scenario } from './scenario.ts'

/** How many of a hundred requests are of which kind: 90 browsing, 8 searches, 2 orders. */
const shares: Readonly<Record<string, number>> = {
  list: 20,
  'list by category': 20,
  'list filtered': 10,
  'list, deep cursor': 5,
  detail: 30,
  categories: 5,
  'search, one word': 4,
  'search, two words': 2,
  'search, prefix': 2,
  'order placed': 2,
}

/** So many hundreds of requests until they begin again. */
const rounds = 10

/** In an order in which no kind comes in a block; the step has no divisor in common with the length. */
const shuffled = <Item>(items: readonly Item[]): Item[] => {
  const step = 7919
  return items.map((_, index) => items[(index * step) % items.length] as Item)
}

/** The mixed load of a shop, made of its single scenarios; undefined when one of them is missing. */
export const mixedShopping = (scenarios: readonly Scenario[]): Scenario | undefined => {
  const requests = Object.entries(shares).map(([name, share]) => {
    const of = scenarios.find((scenario) => scenario.name === name)?.requests
    return of && Array.from({ length: share * rounds }, (_, index) => of[index % of.length])
  })
  if (requests.includes(undefined)) return undefined
  return {
    name: 'mixed shopping',
    service: 'catalog',
    requests: shuffled(requests.flatMap((some) => some ?? []).flatMap((request) => request ?? [])),
    expected: 200,
    leavesWork: true,
    helpers: ['categories-1', 'orders-1', 'nats'],
  }
}

/** What can't be exceeded by one kind of request. */
export interface KindLimits {
  /** While every answer is a cached response; of a write, its only limit. */
  readonly copied: Measurement
  /** When every answer is made anew. Undefined where it makes no difference. */
  readonly anew: Measurement | undefined
  /** Different questions of this kind, of which the mix has as many as it has room for. */
  readonly questions: number
}

/** So long a cached response may be given away; then each request has to be answered anew, once. */
const copySeconds = 1

interface Part extends KindLimits {
  /** Of 1. */
  readonly share: number
}

/** Which share of all requests can't be answered from the cache, at so many requests per second. */
const anewShare = ({ share, questions }: Part, perSecond: number): number =>
  Math.min(share, questions / copySeconds / perSecond)

const sumOf = (parts: readonly Part[], perSecond: number, costOf: (limit: Measurement) => number): number =>
  parts.reduce(
    (sum, part) =>
      sum + part.share * costOf(part.copied) + (part.anew ? anewShare(part, perSecond) * costOf(part.anew) : 0),
    0,
  )

/** The requests that take a second. They are halved in: the more there are, the more are answered from the cache. */
const mostPerSecond = (parts: readonly Part[]): number => {
  const secondsFor = (count: number) => count * sumOf(parts, count, (limit) => 1 / limit.perSecond)
  let [least, most] = [0, 1 / sumOf(parts, Infinity, (limit) => 1 / limit.perSecond)]
  for (let round = 0; round < 50; round += 1) {
    const middle = (least + most) / 2
    if (secondsFor(middle) < 1) least = middle
    else most = middle
  }
  return most
}

/**
 * The limit of the mixed load: each kind as fast as its own limits allow, that of cached responses, and for each
 * different question once a second that of an answer made anew. Undefined when a limit is missing.
 * @param measuredPerSecond what the mix has reached: its processor time is compared to what the limits take at this rate,
 *   since the fewer requests there are, the fewer of them find a cached response
 */
export const mixedLimit = (
  limitsOf: (scenario: string) => KindLimits | undefined,
  measuredPerSecond: number,
): Measurement | undefined => {
  const parts: Part[] = []
  for (const [name, share] of Object.entries(shares)) {
    const limits = limitsOf(name)
    if (!limits) return undefined
    parts.push({ ...limits, questions: Math.min(limits.questions, share * rounds), share: share / 100 })
  }
  return {
    id: 'limit mixed shopping',
    name: 'limits of the mix',
    place: 'limit',
    requests: 0,
    seconds: 0,
    errors: 0,
    perSecond: mostPerSecond(parts),
    cpuMsPerRequest: { all: sumOf(parts, measuredPerSecond, serverCpuMs) },
    workers: ['all'],
  }
}
