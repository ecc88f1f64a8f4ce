import { setTimeout as delay } from 'node:timers/promises'
import type { PlannedRequest } from '../load/request-text.ts'
import { closedLoad } from '../load/wrk.ts'
import type { Measurement, Place } from '../measurement.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { serviceOrigin, untilQuiet } from '../shop.ts'
import { measureAt, type Workbench } from '../workbench.ts'

/** A scenario with more different requests than this does not measure the cache. */
const mostAskedOnce = 20

/** An order's kind of bearer that opens nothing: the service answers as to anybody, but not from its cache. */
const cacheOff = { authorization: 'Bearer no-copies' }

/** The request as no cache answers it. */
export const uncached = (request: PlannedRequest): PlannedRequest => ({
  ...request,
  headers: { ...cacheOff, ...request.headers },
})

/** One answer is looked at before thousands are only counted; again while cached responses are old or the machine too busy. */
const expectAnswer = async (
  origin: string,
  { requests, expected, name }: Pick<Scenario, 'requests' | 'expected' | 'name'>,
  attempts = 20,
): Promise<void> => {
  const [first] = requests
  if (!first || first.method === 'POST') return
  const response = await fetch(`${origin}${first.path}`, { headers: first.headers ?? {} })
  const body = await response.text()
  const isEmptyList = first.path.startsWith('/api/products?') && body.startsWith('{"items":[]')
  if (response.status === expected && !isEmptyList) return
  if (attempts > 0) {
    await delay(250)
    return expectAnswer(origin, { requests, expected, name }, attempts - 1)
  }
  throw new Error(`${name}: ${first.path} answered ${response.status}: ${body.slice(0, 300)}`)
}

/** Sends each different request once, so that a short load finds its cached responses. */
const askEachOnce = async (origin: string, { requests }: Pick<Scenario, 'requests'>): Promise<void> => {
  const reads = new Map(requests.filter(({ method }) => method !== 'POST').map((read) => [read.path, read]))
  await Promise.all(
    [...reads.values()].slice(0, mostAskedOnce).map(async ({ path, headers = {} }) => {
      await (await fetch(`${origin}${path}`, { headers })).arrayBuffer()
    }),
  )
}

const limitOf = ({ name, file, statement }: Scenario, place: Place, hasPgbench: boolean): string | undefined => {
  if (name === 'mixed shopping') return 'limit mixed shopping'
  if (name === 'order placed and confirmed') return `${place} order placed`
  if (name === 'order placed') return `limit ${hasPgbench ? 'pgbench' : 'pg loop'} ${name}`
  if (place === 'service, cache off' || !file) return statement && `limit pg loop ${name}`
  return `limit ${place === 'gateway' ? 'nginx' : 'fastify'} ${file}${name === 'not modified' ? ' 304' : ''}`
}

/** Measures a scenario through the gateway, at the service, or there without its cache. */
export const measureScenario = async (bench: Workbench, scenario: Scenario, place: Place): Promise<Measurement> => {
  const { stack, wrk, connections, pgbench } = bench
  const origin = place === 'gateway' ? stack.gateway : serviceOrigin(stack, scenario.service)
  const requests = place === 'service, cache off' ? scenario.requests.map(uncached) : scenario.requests
  await expectAnswer(origin, { ...scenario, requests })
  await askEachOnce(origin, { requests })
  const limit = limitOf(scenario, place, pgbench !== undefined)
  const measurement = await measureAt(bench, {
    id: `${place} ${scenario.name}`,
    name: scenario.name,
    place,
    ...(limit ? { limit } : {}),
    workers: [
      `${scenario.service}-1`,
      'postgres',
      ...(scenario.helpers ?? []),
      ...(place === 'gateway' ? ['nginx'] : []),
    ],
    load: (ms) => closedLoad(wrk, { origin, requests, connections, ms }),
  })
  if (scenario.leavesWork) await untilQuiet(stack)
  return measurement
}

const warmUpStretchMs = 1000
const longestWarmUpMs = 20_000

/** Lets a service answer scenarios without its cache, until its code was compiled for them. */
export const warmUp = async (
  { stack, wrk, connections, warmUpRequests, log }: Workbench,
  scenarios: readonly Scenario[],
): Promise<void> => {
  const [first] = scenarios
  if (!first) return
  const origin = serviceOrigin(stack, first.service)
  const requests = scenarios.flatMap((scenario) =>
    scenario.requests.slice(0, 20).map((one) => (one.method === 'POST' ? one : uncached(one))),
  )
  const endsAtMs = performance.now() + longestWarmUpMs
  let answered = 0
  while (answered < warmUpRequests && performance.now() < endsAtMs) {
    answered += (await closedLoad(wrk, { origin, requests, connections, ms: warmUpStretchMs })).requests
  }
  log(`warmed up with ${answered} requests`)
}
