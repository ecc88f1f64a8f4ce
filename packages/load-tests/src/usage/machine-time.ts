import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { machineBusyMsOf } from './proc.ts'
import { ownCpuMs } from './usage.ts'

/** Of all processors, since the machine started; undefined where there is no /proc. */
const machineBusyMs = (): number | undefined => {
  try {
    return machineBusyMsOf(readFileSync('/proc/stat', 'utf8'))
  } catch {
    return undefined
  }
}

/** Says, when called, which share of the processors' time others have taken since then. Undefined where there is no /proc. */
export const watchOthers = (): (() => number | undefined) => {
  const sample = () => ({ atMs: performance.now(), machine: machineBusyMs(), own: ownCpuMs() })
  const before = sample()
  return () => {
    const after = sample()
    if (before.machine === undefined || after.machine === undefined) return undefined
    const others = after.machine - before.machine - (after.own - before.own)
    return Math.max(0, others) / ((after.atMs - before.atMs) * cpus().length)
  }
}

/** The share of the processors' time that others take now, over some milliseconds. */
export const othersShare = async (ms: number): Promise<number | undefined> => {
  const others = watchOthers()
  await delay(ms)
  return others()
}
