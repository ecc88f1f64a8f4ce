import type { LoadFigures, Measurement } from './measurement.ts'
import { type ByProcess, cpuMs, endedChildrenCpuMs, type Watched } from './usage/usage.ts'

/** What is measured. `load` puts a load on for so many milliseconds. */
export interface Subject extends Pick<Measurement, 'id' | 'name' | 'place' | 'limit' | 'workers'> {
  load(ms: number): Promise<LoadFigures>
}

/** How long a load runs before it counts, and how long it counts. */
export interface Stretch {
  readonly warmMs: number
  readonly measuredMs: number
}

/** The difference per request, of those processes that spent any time. */
export const perRequest = (before: ByProcess, after: ByProcess, requests: number): ByProcess => {
  if (requests === 0) return {}
  const spent = Object.entries(after).map(([name, ms]) => [name, Math.max(0, ms - (before[name] ?? ms))] as const)
  return Object.fromEntries(spent.flatMap(([name, ms]) => (ms > 0 ? [[name, ms / requests]] : [])))
}

/** Fewer say nothing: then the load is put on again for twice as long, a few times. */
const fewestRequests = 100
const longest = 8

/** Puts a load on and measures what it gives and costs. */
export const measure = async (subject: Subject, watched: () => Watched, stretch: Stretch): Promise<Measurement> => {
  const { load, ...described } = subject
  const used = () => ({ ...cpuMs(watched()), generator: endedChildrenCpuMs() })
  if (stretch.warmMs > 0) await load(stretch.warmMs)
  const once = async (times: number) => {
    const before = used()
    const figures = await load(times * stretch.measuredMs)
    return { before, figures, after: used() }
  }
  let measured = await once(1)
  for (let times = 2; measured.figures.requests < fewestRequests && times <= longest; times *= 2) {
    measured = await once(times)
  }
  const { before, figures, after } = measured
  return {
    ...described,
    ...figures,
    perSecond: figures.requests / figures.seconds,
    cpuMsPerRequest: perRequest(before, after, figures.requests),
  }
}
