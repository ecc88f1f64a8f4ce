import type { Machine } from './machine.ts'
import type { Measurement } from './measurement.ts'
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
  readonly pipeline?: Pipeline
  readonly starts?: Starts
  readonly idleMiB?: ByProcess
  /** Right after all that load. */
  readonly loadedMiB?: ByProcess
}

/** The measurement of that id, if there is one. */
export const findMeasurement = ({ measurements }: Pick<Results, 'measurements'>, id: string): Measurement | undefined =>
  measurements.find((measurement) => measurement.id === id)
