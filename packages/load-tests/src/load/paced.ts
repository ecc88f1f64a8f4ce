import { setTimeout as delay } from 'node:timers/promises'

/** A load that sends at fixed times, whether or not earlier requests were answered. */
export interface PacedLoad {
  readonly perSecond: number
  readonly ms: number
  /** Resolves when the request is done; a rejection counts as an error, by its message. */
  send(): Promise<void>
}

/** What a paced load measured. */
export interface PacedFigures {
  readonly sent: number
  /** How many failed, by what they said. */
  readonly errors: ReadonlyMap<string, number>
  /** From the moment at which each was to be sent to its end, fastest first. */
  readonly latenciesMs: readonly number[]
}

/** The smallest value that so many percent of the sorted values do not exceed; undefined of none. */
export const percentile = (sorted: readonly number[], percent: number): number | undefined =>
  sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)]

/** Puts a paced load on. Time that a sender is late counts for the request, as it would for a person who waits. */
export const pacedLoad = async ({ perSecond, ms, send }: PacedLoad): Promise<PacedFigures> => {
  const startedAtMs = performance.now()
  const latenciesMs: number[] = []
  const errors = new Map<string, number>()
  const one = async (dueMs: number) => {
    try {
      await send()
      latenciesMs.push(performance.now() - dueMs)
    } catch (error) {
      const { message } = error as Error
      errors.set(message, (errors.get(message) ?? 0) + 1)
    }
  }
  const all: Promise<void>[] = []
  const count = Math.max(1, Math.round((perSecond * ms) / 1000))
  for (let number = 0; number < count; number += 1) {
    const dueMs = startedAtMs + (1000 * number) / perSecond
    const early = dueMs - performance.now()
    if (early > 1) await delay(early)
    all.push(one(dueMs))
  }
  await Promise.all(all)
  return { sent: count, errors, latenciesMs: latenciesMs.sort((a, b) => a - b) }
}
