import type { Registry } from '@prometheus-io/client'
import type { Messaging } from '@techshop/messaging/connection'
import type { Logger } from '@techshop/messaging/logger'
import type { Kysely } from 'kysely'
import type { Emit } from './emitter.ts'

export type { Emit }

/** How a service publishes again what a lost stream took with it. Both read the database and call `emit` for each. */
export interface Republish {
  /** What others must still act on, such as every order that waits for an outcome. Published first. */
  unsettled(emit: Emit): Promise<void>
  /** The state of every aggregate, deletions included. */
  state(emit: Emit): Promise<void>
}

export interface RelayOptions<Tables> {
  db: Kysely<Tables>
  messaging: Messaging
  /** Name of the service; the events' CloudEvents source is `/<source>`. */
  source: string
  stream: string
  subjects: string[]
  /** Copies of the stream in a NATS cluster; 1 unless told. */
  replicas?: number
  republish: Republish
  logger: Logger
  metrics: Registry
}

export interface Relay {
  /** Says that there is something to publish. Cheap; call it after each commit that appended. */
  nudge(): void
  /** Publishes no more and resolves when what is under way is settled. */
  stop(): Promise<void>
}

export function startRelay<Tables>(_options: RelayOptions<Tables>): Relay {
  throw new Error('not yet')
}
