import { type Buyer, createBuyer } from '../load/buyer.ts'
import { pacedLoad, percentile } from '../load/paced.ts'
import { closedLoad } from '../load/wrk.ts'
import { orderRequest } from '../scenarios/ordering.ts'
import { untilNumber, untilQuiet, withDatabase } from '../shop.ts'
import type { Workbench } from '../workbench.ts'

/** From the moment an order is sent to the answer that it is confirmed. */
export interface Confirmation {
  readonly load: string
  readonly perSecond: number
  readonly p50Ms: number | undefined
  readonly p99Ms: number | undefined
  /** Orders that were not taken, or not confirmed while their buyers waited (`201 pending`), by what was answered. */
  readonly errors: ReadonlyMap<string, number>
}

/** How the orders get from their placing to their confirmation. */
export interface Pipeline {
  /** Orders confirmed per second while as many are placed as can be. */
  readonly sustainedPerSecond: number
  readonly confirmations: readonly Confirmation[]
  readonly catchUp: CatchUp
}

/** What happens after NATS was away. */
export interface CatchUp {
  readonly awayMs: number
  /** Orders that had been placed meanwhile. */
  readonly backlog: number
  /** From the moment NATS was back until the last of them was confirmed. */
  readonly seconds: number
  readonly perSecond: number
}

/** How long each part takes. */
export interface PipelineTimes {
  readonly sustainedMs: number
  readonly pacedMs: number
  readonly awayMs: number
}

const idleOrders = 100
const confirmedSince = (at: Date) =>
  `select count(*) as value from order_history where status = 'confirmed' and at >= '${at.toISOString()}'`

/** Many who wait for the confirmation of one order before they place the next. */
const sustained = async ({ stack, wrk }: Workbench, skus: readonly string[], ms: number): Promise<number> => {
  const requests = skus.map((sku) => orderRequest(sku, { prefer: 'wait=10' }))
  const load = { origin: stack.gateway, requests, connections: 100 }
  await closedLoad(wrk, { ...load, ms: Math.min(1000, ms / 3) })
  await untilQuiet(stack)
  return withDatabase(stack, 'orders', async (client) => {
    const since = new Date()
    const { seconds } = await closedLoad(wrk, { ...load, ms })
    return (await untilNumber(client, confirmedSince(since), () => true)) / seconds
  })
}

const idle = async (buyer: Buyer): Promise<Confirmation> => {
  const latenciesMs: number[] = []
  for (let number = 0; number < idleOrders; number += 1) {
    const startedAtMs = performance.now()
    await buyer.place({ wait: true })
    latenciesMs.push(performance.now() - startedAtMs)
  }
  const sorted = latenciesMs.sort((a, b) => a - b)
  const seconds = sorted.reduce((sum, value) => sum + value, 0) / 1000
  return {
    load: 'idle, one after the other',
    perSecond: idleOrders / seconds,
    p50Ms: percentile(sorted, 50),
    p99Ms: percentile(sorted, 99),
    errors: new Map(),
  }
}

const paced = async (buyer: Buyer, share: number, sustainedPerSecond: number, ms: number): Promise<Confirmation> => {
  const perSecond = Math.max(1, share * sustainedPerSecond)
  const { latenciesMs, errors } = await pacedLoad({ perSecond, ms, send: () => buyer.place({ wait: true }) })
  return {
    load: `${100 * share} % of sustained`,
    perSecond,
    p50Ms: percentile(latenciesMs, 50),
    p99Ms: percentile(latenciesMs, 99),
    errors,
  }
}

const catchUp = async ({ stack }: Workbench, buyer: Buyer, perSecond: number, awayMs: number): Promise<CatchUp> => {
  await untilQuiet(stack)
  const pending = "select count(*) as value from orders where status = 'pending'"
  const nats = stack.process('nats')
  await nats.stop()
  await pacedLoad({ perSecond, ms: awayMs, send: () => buyer.place({ wait: false }) })
  return withDatabase(stack, 'orders', async (client) => {
    const backlog = await untilNumber(client, pending, () => true)
    await nats.start()
    const backAtMs = performance.now()
    await untilNumber(client, pending, (value) => value === 0)
    const seconds = (performance.now() - backAtMs) / 1000
    return { awayMs, backlog, seconds, perSecond: backlog / seconds }
  })
}

/** Measures the way of orders through the events, by waiting buyers at the gateway. */
export const measurePipeline = async (
  bench: Workbench,
  skus: readonly string[],
  { sustainedMs, pacedMs, awayMs }: PipelineTimes,
): Promise<Pipeline> => {
  const { stack, log } = bench
  using buyer = createBuyer(stack.gateway, skus)
  const sustainedPerSecond = await sustained(bench, skus, sustainedMs)
  log(`orders: ${sustainedPerSecond.toFixed(0)}/s confirmed, sustained`)
  await untilQuiet(stack)
  const confirmations = [await idle(buyer)]
  for (const share of [0.1, 0.5, 0.9]) {
    bench.signal.throwIfAborted()
    confirmations.push(await paced(buyer, share, sustainedPerSecond, pacedMs))
    await untilQuiet(stack)
  }
  for (const { load, p50Ms, p99Ms } of confirmations) {
    log(`orders: placing to confirmed, ${load}: p50 ${p50Ms?.toFixed(1)} ms, p99 ${p99Ms?.toFixed(1)} ms`)
  }
  const recovered = await catchUp(bench, buyer, sustainedPerSecond / 2, awayMs)
  log(`orders: ${recovered.backlog} of ${awayMs / 1000} s without NATS confirmed in ${recovered.seconds.toFixed(1)} s`)
  return { sustainedPerSecond, confirmations, catchUp: recovered }
}
