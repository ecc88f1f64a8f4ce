import path from 'node:path'
import { findProgram, type Program } from '@techshop/local-stack/programs'
import { startStack } from '@techshop/local-stack/stack'
import type { BenchArguments } from './arguments.ts'
import { busyShare, describeMachine } from './machine.ts'
import type { Measurement } from './measurement.ts'
import { compareToLimits, uncachedVariety } from './phases/comparison.ts'
import { fillCategories, fillOrders } from './phases/fill.ts'
import { type Ingest, ingest } from './phases/ingest.ts'
import { measurePipeline, type PipelineTimes } from './phases/pipeline.ts'
import { measureScenario, warmUp } from './phases/scenarios.ts'
import { measureIdleMemory, measureServiceStarts } from './phases/starts.ts'
import type { GrowthStep, Results } from './results.ts'
import { browsing, spread } from './scenarios/browsing.ts'
import { type Material, readMaterial } from './scenarios/material.ts'
import { shopProcesses } from './shop.ts'
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
  /** Before a shop counts as idle: V8 gives memory back some ten seconds after it was freed. */
  readonly idleMs: number
}

const quickPace: Pace = {
  warmUpRequests: 1500,
  stretch: { warmMs: 100, measuredMs: 400 },
  pipeline: { sustainedMs: 2500, pacedMs: 1500, awayMs: 2000 },
  idleMs: 15_000,
}
const fullPace: Pace = {
  warmUpRequests: 4000,
  stretch: { warmMs: 2000, measuredMs: 5000 },
  pipeline: { sustainedMs: 20_000, pacedMs: 15_000, awayMs: 60_000 },
  idleMs: 15_000,
}

const connections = 16
const differentSkus = 500

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

const skusInStock = ({ products }: Material): string[] =>
  products.flatMap(({ variants }) => variants.find(({ stock }) => stock > 0)?.sku ?? [])

/** Reads of every kind, without cache. */
const measureUncached = async (bench: Workbench, material: Material): Promise<Measurement[]> => {
  const measured: Measurement[] = []
  for (const scenario of browsing(material, uncachedVariety)) {
    measured.push(await measureScenario(bench, scenario, 'service, cache off'))
  }
  return measured
}

type Found = Pick<Results, 'measurements' | 'growth' | 'ingest' | 'pipeline' | 'loadedMiB'>

/** Lets the catalogue grow, and measures everything at its second size, what may grow at the others. */
const measureShop = async (bench: Workbench, options: RunOptions, pace: Pace): Promise<Found> => {
  const { stack, log } = bench
  const { products: sizes, directory, only } = options
  const main = sizes[1] ?? sizes[0]
  const [ingests, growth]: [Ingest[], GrowthStep[]] = [[], []]
  let found: Pick<Results, 'measurements' | 'pipeline'> = { measurements: [] }
  for (const [index, size] of sizes.entries()) {
    log(`importing up to ${size} products`)
    ingests.push(await ingest(stack, sizes[index - 1] ?? 0, size))
    if (index === 0) await fillOrders(stack, options.orders)
    if (only !== undefined && size !== main) continue
    const material = await readMaterial(stack.gateway)
    await warmUp(bench, browsing(material, uncachedVariety))
    if (size !== main) {
      growth.push({ products: size, measurements: await measureUncached(bench, material) })
      continue
    }
    const skus = spread(skusInStock(material), differentSkus)
    const limits = path.join(directory, 'limits')
    const measurements = await compareToLimits(bench, { directory: limits, material, skus, only: only ?? '' })
    growth.push({ products: size, measurements: measurements.filter(({ place }) => place === 'service, cache off') })
    found =
      only === undefined
        ? { measurements, pipeline: await measurePipeline(bench, skus, pace.pipeline) }
        : { measurements }
  }
  return { ...found, growth: sizes.length > 1 && only === undefined ? growth : [], ingest: ingests }
}

/** Starts a shop, measures it and the limits of the machine, and starts it again. Leaves nothing running. */
export const runBench = async (options: RunOptions): Promise<Results> => {
  const { command, directory, log, signal, quick, only } = options
  const pace = quick ? quickPace : fullPace
  const busyBefore = busyShare()
  const [wrk, pgbench] = [await findProgram('wrk', log), await findPgbench(log)]
  const dataDir = path.join(directory, 'shop')
  const start = () => startStack({ dataDir, products: 0, log, signal })
  const [coldSeconds, first] = await secondsOf(start)
  let found: Found
  {
    await using stack = first
    const bench = {
      stack,
      wrk,
      pgbench,
      connections,
      stretch: pace.stretch,
      warmUpRequests: pace.warmUpRequests,
      watched: () => shopProcesses(stack),
      log,
      signal,
    }
    await fillCategories(stack, options.categories)
    found = { ...(await measureShop(bench, options, pace)), loadedMiB: residentMiB(shopProcesses(stack)) }
    if (only !== undefined) return { command, machine: await describeMachine(stack, busyBefore), ...found }
  }
  const [warmSeconds, again] = await secondsOf(start)
  await using stack = again
  const idleMiB = await measureIdleMemory(stack, pace.idleMs)
  const starts = { coldSeconds, warmSeconds, serviceMs: await measureServiceStarts(stack) }
  return { command, machine: await describeMachine(stack, busyBefore), ...found, starts, idleMiB }
}
