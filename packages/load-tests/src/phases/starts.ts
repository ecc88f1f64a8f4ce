import { setTimeout as delay } from 'node:timers/promises'
import type { Stack } from '@techshop/local-stack/stack'
import { shopProcesses } from '../shop.ts'
import { type ByProcess, residentMiB } from '../usage/usage.ts'

/** From the start of each service to its readiness, in milliseconds. */
export const measureServiceStarts = async (stack: Stack): Promise<ByProcess> => {
  const services = stack.describe().services.map(({ instance }) => instance)
  const starts: Record<string, number> = {}
  for (const name of services) {
    const service = stack.process(name)
    await service.stop()
    const startedAtMs = performance.now()
    await service.start()
    starts[name] = performance.now() - startedAtMs
  }
  return starts
}

/** Resident memory of each process of a shop that has nothing to do, some time after its start. */
export const measureIdleMemory = async (stack: Stack, afterMs: number): Promise<ByProcess> => {
  await delay(afterMs)
  return residentMiB(shopProcesses(stack))
}
