import type { Seconds } from './clock.ts'
import type { Machine } from './machine.ts'
import type { Measurement } from './measurement.ts'
import type { Filling } from './phases/filling.ts'
import type { Ingest } from './phases/ingest.ts'
import type { Pipeline } from './phases/pipeline.ts'
import type { ByProcess } from './usage/usage.ts'

/** Reads without cache, at one size of the catalogue. */
export interface GrowthStep {
  readonly products: number
  readonly measurements: readonly Measurement[]
}

/** How long starts took, in seconds. */
export interface Starts {
  /** With an empty data directory. */
  readonly coldSeconds: number
  /** With the data of the run. */
  readonly warmSeconds: number
  /** From spawn to ready, in milliseconds. */
  readonly serviceMs: ByProcess
}

/** All that a run has found; what it did not measure is missing. */
export interface Results {
  readonly command: string
  readonly machine: Machine
  readonly measurements: readonly Measurement[]
  readonly growth: readonly GrowthStep[]
  readonly ingest: readonly Ingest[]
  /** What categories and orders that are there already change. */
  readonly filling?: Filling
  readonly pipeline?: Pipeline
  readonly starts?: Starts
  /** What the shop was still at when its starts and its idle memory were measured; empty when it was at rest. */
  readonly stillAt?: string
  readonly idleMiB?: ByProcess
  /** Right after all that load. */
  readonly loadedMiB?: ByProcess
  /** What the parts of the run took. */
  readonly seconds: Seconds
}

/** The measurement of that id, if there is one. */
export const findMeasurement = ({ measurements }: Pick<Results, 'measurements'>, id: string): Measurement | undefined =>
  measurements.find((measurement) => measurement.id === id)
