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

/** In an order in which no kind comes in a block; the step has no divisor in common with the length. */
const shuffled = <Item>(items: readonly Item[]): Item[] => {
  const step = 7919
  return items.map((_, index) => items[(index * step) % items.length] as Item)
}

/** The mixed load of a shop, made of its single scenarios; undefined when one of them is missing. */
export const mixedShopping = (scenarios: readonly Scenario[]): Scenario | undefined => {
  const rounds = 10
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

/** The limit of the mixed load: each kind as fast as its own limit allows. Undefined when one of those is missing. */
export const mixedLimit = (limitOf: (scenario: string) => Measurement | undefined): Measurement | undefined => {
  let [secondsPerRequest, cpuMsPerRequest] = [0, 0]
  for (const [name, share] of Object.entries(shares)) {
    const limit = limitOf(name)
    if (!limit) return undefined
    secondsPerRequest += share / 100 / limit.perSecond
    cpuMsPerRequest += (share / 100) * serverCpuMs(limit)
  }
  return {
    id: 'limit mixed shopping',
    name: 'limits of the mix',
    place: 'limit',
    requests: 0,
    seconds: 0,
    errors: 0,
    perSecond: 1 / secondsPerRequest,
    cpuMsPerRequest: { all: cpuMsPerRequest },
    workers: ['all'],
  }
}
