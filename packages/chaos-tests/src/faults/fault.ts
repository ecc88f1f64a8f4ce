import type { Stack } from '@techshop/local-stack/stack'

/** What can be done to a running shop. */
export const faultKinds = [
  'kill service',
  'kill nats',
  'kill postgres',
  'quit postgres',
  'kill nginx',
  'pause',
  'wipe jetstream live',
  'wipe jetstream killed',
  'cut connections',
  'redeliver',
  'fill nats disk',
  'fill postgres disk',
  'postgres outage',
] as const
export type FaultKind = (typeof faultKinds)[number]

/** One fault of a plan. */
export interface Fault {
  readonly kind: FaultKind
  /** Name of the process, or for cut connections of the service, that it strikes. */
  readonly target: string
  /** After the round begins. */
  readonly afterMs: number
  /** How long it lasts, beside what the kind itself needs. */
  readonly holdMs: number
}

/** Faults that strike at about the same time, each on something else, and the quiet after all have recovered. */
export interface Round {
  readonly faults: readonly Fault[]
  readonly quietMs: number
}

/** What faults have to work with. */
export interface FaultEnvironment {
  readonly stack: Stack
  readonly disks: Disks
}

/** Small file systems below the data of NATS and PostgreSQL, where they could be mounted. */
export interface Disks {
  readonly nats?: Disk | undefined
  readonly postgres?: Disk | undefined
}

/** A file system that can be made full. */
export interface Disk {
  /** Leaves no room beyond what is used. */
  fill(): Promise<void>
  /** Gives the room back. */
  free(): Promise<void>
}

/** Does it, waits, and undoes it. Resolves when what was stopped runs again; rejects when it could not be done. */
export type Strike = (environment: FaultEnvironment, fault: Fault) => Promise<void>
