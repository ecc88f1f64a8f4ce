import type { ByProcess } from './usage/usage.ts'

/** Where something was measured. */
export type Place = 'gateway' | 'service' | 'service, cache off' | 'limit'

/** What a load generator says of one stretch of load. Times in milliseconds. */
export interface LoadFigures {
  readonly requests: number
  readonly seconds: number
  /** Undefined where a tool does not tell. */
  readonly p50Ms?: number
  readonly p90Ms?: number
  readonly p99Ms?: number
  /** Answers above 399, lost connections and time-outs. */
  readonly errors: number
}

/** One stretch of load and what it cost. */
export interface Measurement extends LoadFigures {
  /** `gateway list`, `limit nginx list`: unique in a run. */
  readonly id: string
  readonly name: string
  readonly place: Place
  readonly perSecond: number
  /** Of every process that spent any, the load generator being `generator`. */
  readonly cpuMsPerRequest: ByProcess
  /** The processes that work for these requests; what others do meanwhile is no cost of them. */
  readonly workers: readonly string[]
  /** The id of the measurement that this one can't exceed. */
  readonly limit?: string
}

/** Processor milliseconds per request of all that worked for it. */
export const serverCpuMs = ({ cpuMsPerRequest, workers }: Measurement): number =>
  workers.reduce((sum, name) => sum + (cpuMsPerRequest[name] ?? 0), 0)

/** How near a measurement is to its limit: 1 is at the limit. */
export interface Ratio {
  /** Requests per second, as a share of the limit's. */
  readonly throughput: number
  /** The processor time of the limit, as a share of what this took: holds on a busy machine, too. */
  readonly cpu: number
  /** p99 as a multiple of the limit's. */
  readonly p99: number | undefined
}

/** Compares a measurement to its limit; undefined when either has no requests. */
export const ratioTo = (limit: Measurement | undefined, measured: Measurement): Ratio | undefined => {
  if (!limit || limit.perSecond === 0 || measured.perSecond === 0) return undefined
  return {
    throughput: measured.perSecond / limit.perSecond,
    cpu: serverCpuMs(limit) / serverCpuMs(measured),
    p99: limit.p99Ms && measured.p99Ms !== undefined ? measured.p99Ms / limit.p99Ms : undefined,
  }
}

/** A process's part of the processor time of an answer. */
export interface Share {
  readonly process: string
  /** Of 1. */
  readonly share: number
}

/** Who spent the processor time of an answer, most first: all that worked for it, and the generator of the load. */
export const costShares = ({ cpuMsPerRequest, workers }: Measurement): Share[] => {
  const spent = [...workers, 'generator'].map((process) => ({ process, ms: cpuMsPerRequest[process] ?? 0 }))
  const all = spent.reduce((sum, { ms }) => sum + ms, 0)
  return spent
    .filter(({ ms }) => ms > 0)
    .map(({ process, ms }) => ({ process, share: ms / all }))
    .sort((a, b) => b.share - a.share)
}
