import type { Messaging } from '@techshop/messaging/connection'
import type { Logger } from '@techshop/messaging/logger'
import type { Emit } from './emitter.ts'

export interface SnapshotOptions {
  messaging: Messaging
  /** Name of the service that owns the aggregates; it is asked on `snapshot.<source>`. */
  source: string
  stream: string
  /** Emits the state of every aggregate, deletions included. */
  state(emit: Emit): Promise<void>
  logger: Logger
}

/**
 * Answers followers that ask for a whole copy: publishes every aggregate, and when all are acknowledged
 * `<source>.snapshot.completed.v1` with their count. Returns how to stop.
 */
export function answerSnapshotRequests(_options: SnapshotOptions): () => void {
  throw new Error('not yet')
}
