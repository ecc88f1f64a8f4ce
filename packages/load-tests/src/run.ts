import path from 'node:path'
import { type Stack, startStack } from '@techshop/local-stack/stack'
import { findProgram, type Program } from '@techshop/process-supervisor/programs'
import type { BenchArguments } from './arguments.ts'
import { type Clock, createClock } from './clock.ts'
import { describeMachine, describeOthers } from './machine.ts'
import type { Measurement } from './measurement.ts'
import { compareToLimits, uncachedVariety } from './phases/comparison.ts'
import { measureFilling } from './phases/filling.ts'
import { type Ingest, ingest } from './phases/ingest.ts'
import { measurePipeline, type PipelineTimes } from './phases/pipeline.ts'
import { untilAtRest } from './phases/rest.ts'
import { measureScenario, warmUp } from './phases/scenarios.ts'
import { measureIdleMemory, measureServiceStarts } from './phases/starts.ts'
import type { GrowthStep, Results } from './results.ts'
import { browsing } from './scenarios/browsing.ts'
import { type Material, readMaterial } from './scenarios/material.ts'
import { skusToOrder } from './scenarios/skus-to-order.ts'
import { shopProcesses } from './shop.ts'
import { othersShare, watchOthers } from './usage/machine-time.ts'
import { residentMiB } from './usage/usage.ts'
import type { Workbench } from './workbench.ts'

/** What a run is told beside its arguments. */
export interface RunOptions extends BenchArguments {
  /** As it was called. */
  readonly command: string
  /** An empty folder. */
  readonly directory: string
  log(line: string): void
  /** Ends it at the next measurement. */
  readonly signal: AbortSignal
}

interface Pace {
  /** Requests without cache until code counts as compiled. */
  readonly warmUpRequests: number
  readonly stretch: Workbench['stretch']
  readonly pipeline: PipelineTimes
  /** The longest that a shop may take to come to rest. */
  readonly restMs: number
  /** After that, before it counts as idle: V8 gives memory back some seconds after it was freed. */
  readonly idleMs: number
}

const quickPace: Pace = {
  warmUpRequests: 1500,
  stretch: { warmMs: 0, measuredMs: 400 },
  pipeline: { sustainedMs: 2500, pacedMs: 1500, awayMs: 2000 },
  restMs: 10_000,
  idleMs: 8000,
}
const fullPace: Pace = {
  warmUpRequests: 4000,
  stretch: { warmMs: 2000, measuredMs: 5000 },
  pipeline: { sustainedMs: 20_000, pacedMs: 15_000, awayMs: 60_000 },
  restMs: 300_000,
  idleMs: 15_000,
}

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] }

const connections = 16

const secondsOf = async <Value>(work: () => Promise<Value>): Promise<[seconds: number, value: Value]> => {
  const startedAtMs = performance.now()
  const value = await work()
  return [(performance.now() - startedAtMs) / 1000, value]
}

const findPgbench = async (log: (line: string) => void): Promise<Program | undefined> => {
  try {
    return await findProgram('pgbench', log)
  } catch (error) {
    log(`pgbench is left out: ${(error as Error).message}`)
    return undefined
  }
}

/** Reads of every kind, without cache. */
const measureUncached = async (bench: Workbench, material: Material): Promise<Measurement[]> => {
  const measured: Measurement[] = []
  for (const scenario of browsing(material, uncachedVariety)) {
    measured.push(await measureScenario(bench, scenario, 'service, cache off'))
  }
  return measured
}

type Found = Pick<Results, 'measurements' | 'growth' | 'ingest' | 'filling' | 'pipeline' | 'loadedMiB'>

/** Lets the catalogue grow, and measures everything at its second size, what may grow at the others. */
const measureShop = async (bench: Workbench, clock: Clock, options: RunOptions, pace: Pace): Promise<Found> => {
  const { stack, log } = bench
  const { products: sizes, directory, only, categories, orders } = options
  const main = sizes[1] ?? sizes[0]
  const [ingests, growth]: [Ingest[], GrowthStep[]] = [[], []]
  const found: Writable<Pick<Results, 'measurements' | 'filling' | 'pipeline'>> = { measurements: [] }
  for (const [index, size] of sizes.entries()) {
    log(`importing up to ${size} products`)
    ingests.push(await clock.during('import', () => ingest(stack, sizes[index - 1] ?? 0, size)))
    if (only !== undefined && size !== main) continue
    const material = await readMaterial(stack.gateway)
    const skus = skusToOrder(material)
    if (index === 0 && categories + orders > 0) {
      const filling = () => measureFilling(bench, material, skus, { categories, orders })
      found.filling = await clock.during('other categories and orders', filling)
    }
    await clock.during('warm-up', () => warmUp(bench, browsing(material, uncachedVariety)))
    if (size !== main) {
      const measurements = await clock.during('growth', () => measureUncached(bench, material))
      growth.push({ products: size, measurements })
      continue
    }
    const compared = { directory: path.join(directory, 'limits'), material, skus, only: only ?? '' }
    found.measurements = await clock.during('scenarios and limits', () => compareToLimits(bench, compared))
    const uncached = found.measurements.filter(({ place }) => place === 'service, cache off')
    growth.push({ products: size, measurements: uncached })
    if (only !== undefined) continue
    found.pipeline = await clock.during('orders through the events', () => measurePipeline(bench, skus, pace.pipeline))
  }
  return {
    ...found,
    growth: sizes.length > 1 && only === undefined ? growth : [],
    ingest: ingests,
    loadedMiB: residentMiB(shopProcesses(stack)),
  }
}

/** Starts a shop with the data of the run again, and measures how long that takes and what it needs with nothing to do. */
const measureStarts = async (start: () => Promise<Stack>, clock: Clock, { idleMs, restMs }: Pace) => {
  const [warmSeconds, again] = await secondsOf(() => clock.during('start again', start))
  await using stack = again
  const stillAt = await clock.during('coming to rest', () => untilAtRest(stack, restMs))
  const idleMiB = await clock.during('idle', () => measureIdleMemory(stack, idleMs))
  const serviceMs = await clock.during('starts of services', () => measureServiceStarts(stack))
  await clock.during('stop', () => stack.stop())
  return { warmSeconds, stillAt, idleMiB, serviceMs }
}

/** Starts a shop, measures it and the limits of the machine, and starts it again. Leaves nothing running. */
export const runBench = async (options: RunOptions): Promise<Results> => {
  const { command, directory, log, signal, quick, only } = options
  const pace = quick ? quickPace : fullPace
  const before = await othersShare(1000)
  const othersMeanwhile = watchOthers()
  const clock = createClock()
  const [wrk, pgbench] = [await findProgram('wrk', log), await findPgbench(log)]
  const dataDir = path.join(directory, 'shop')
  const start = () => startStack({ dataDir, products: 0, log, signal })
  const [coldSeconds, first] = await secondsOf(() => clock.during('start', start))
  const measureFirst = async () => {
    await using stack = first
    const { stretch, warmUpRequests } = pace
    const watched = () => shopProcesses(stack)
    const bench = { stack, wrk, pgbench, connections, stretch, warmUpRequests, watched, log, signal }
    const found = await measureShop(bench, clock, options, pace)
    if (only === undefined) {
      const left = await clock.during('coming to rest', () => untilAtRest(stack, pace.restMs))
      if (left !== '') log(`the shop did not come to rest: ${left}`)
    }
    const machine = await describeMachine(stack)
    await clock.during('stop', () => stack.stop())
    return { found, machine }
  }
  const { found, machine } = await measureFirst()
  const again = only === undefined ? await measureStarts(start, clock, pace) : undefined
  const others = describeOthers({ before, meanwhile: othersMeanwhile() })
  const results = { command, machine: [...machine, ...others], ...found, seconds: clock.seconds }
  if (!again) return results
  const { warmSeconds, serviceMs, ...atRest } = again
  return { ...results, ...atRest, starts: { coldSeconds, warmSeconds, serviceMs } }
}
