import type { Messaging } from '@techshop/messaging/connection'
import type { Kysely } from 'kysely'
import type { Emit } from './emitter.ts'

export interface ReplayOutboxOptions<Tables> {
  db: Kysely<Tables>
  messaging: Messaging
  source: string
  stream: string
  /** Only what was recorded since then; the whole window of 7 days unless told. */
  since?: Date
}

/** Publishes what the outbox still holds again. Returns how many events were acknowledged. */
export async function replayOutbox<Tables>(_options: ReplayOutboxOptions<Tables>): Promise<number> {
  throw new Error('not yet')
}

export interface ReplayStateOptions {
  messaging: Messaging
  source: string
  stream: string
  state(emit: Emit): Promise<void>
}

/** Publishes the state of every aggregate again. Returns how many events were acknowledged. */
export async function replayState(_options: ReplayStateOptions): Promise<number> {
  throw new Error('not yet')
}
