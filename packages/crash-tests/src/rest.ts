import { setTimeout as sleep } from 'node:timers/promises'
import { eventually } from '@techshop/test-nats/eventually'
import { findViolations } from './invariants/all.ts'
import type { World } from './world.ts'

/** Longer than a process takes to notice that its consumers lag, and than JetStream waits for an acknowledgement. */
const STILL_MS = 5_000

const lags = async ({ url }: { url: string }): Promise<number[]> => {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  return [...metrics.matchAll(/^messaging_consumer_lag_messages\{.*\} (\d+)$/gm)].map(([, lag]) => Number(lag))
}

const isStill = async ({ catalog, orders }: World): Promise<boolean> => {
  const all = (await Promise.all([catalog, orders].map(lags))).flat()
  return all.length > 0 && all.every((lag) => lag === 0)
}

/** Resolves when no message was under way for a while, those that are delivered again included. */
export const atRest = async (world: World): Promise<void> => {
  let since = performance.now()
  await eventually('everything is settled', async () => {
    if (!(await isStill(world))) since = performance.now()
    else if (performance.now() - since > STILL_MS) return true
    await sleep(200)
    return false
  })
}

/** Waits until all invariants hold; resolves to what still speaks against them when they do not in time. */
export const violationsAtLast = async (world: World, patienceMs = 60_000): Promise<Record<string, string[]>> => {
  const deadline = performance.now() + patienceMs
  for (;;) {
    const violations = await findViolations(world.databases)
    if (Object.keys(violations).length === 0 || performance.now() > deadline) return violations
    await sleep(200)
  }
}
