import type { Stack } from '@techshop/local-stack/stack'
import type { Program } from '@techshop/process-supervisor/programs'
import type { Measurement } from './measurement.ts'
import { measure, type Stretch, type Subject } from './meter.ts'
import type { Watched } from './usage/usage.ts'

/** What is needed to measure a shop. */
export interface Workbench {
  readonly stack: Stack
  readonly wrk: Program
  /** Undefined where it can't be had. */
  readonly pgbench: Program | undefined
  /** Of a load on a server. */
  readonly connections: number
  readonly stretch: Stretch
  /** Requests until the code of a service counts as compiled; none of them is measured. */
  readonly warmUpRequests: number
  /** The processes whose time is counted. */
  watched(): Watched
  log(line: string): void
  /** Ends the run at the next measurement. */
  readonly signal: AbortSignal
}

/** As many as a service has to PostgreSQL. */
export const databaseConnections = 10

const summary = ({ place, name, perSecond, p99Ms, errors }: Measurement): string =>
  `${place}: ${name}: ${perSecond.toFixed(0)}/s${p99Ms === undefined ? '' : `, p99 ${p99Ms.toFixed(1)} ms`}` +
  (errors > 0 ? `, ${errors} ERRORS` : '')

/** Measures one subject and says so. */
export const measureAt = async (bench: Workbench, subject: Subject): Promise<Measurement> => {
  bench.signal.throwIfAborted()
  const measurement = await measure(subject, () => bench.watched(), bench.stretch)
  bench.log(summary(measurement))
  return measurement
}
