import type { Messaging } from '@techshop/messaging/connection'
import type { Logger } from '@techshop/messaging/logger'
import type { Kysely, Transaction } from 'kysely'

export interface RebuildsOptions<Tables> {
  db: Kysely<Tables>
  messaging: Messaging
  /** Name of the copy, such as `products`. */
  copy: string
  /** The service whose aggregates are copied. */
  owner: string
  /** How many rows have `seen_in = snapshotId`. */
  countSeen(trx: Transaction<Tables>, snapshotId: string): Promise<number>
  /** Removes every row that was not seen: `seen_in is distinct from snapshotId`. */
  sweep(trx: Transaction<Tables>, snapshotId: string): Promise<void>
  logger: Logger
}

export interface Rebuilds {
  /** Whether a whole copy was ever completed; before that the service can't answer from it. */
  isComplete(): Promise<boolean>
  /**
   * Handles `<owner>.snapshot.completed.v1`. Sweeps and completes when all were seen; ignores another snapshot's end.
   * @throws RetryLaterError while fewer aggregates were seen than the snapshot has.
   */
  completed(snapshotId: string, count: number): Promise<void>
  stop(): Promise<void>
}

export function startRebuilds<Tables>(_options: RebuildsOptions<Tables>): Rebuilds {
  throw new Error('not yet')
}

/** Begins to take the whole copy again; the old one serves meanwhile. Returns the new snapshot's id. */
export async function requestRebuild<Tables>(_db: Kysely<Tables>, _copy: string): Promise<string> {
  throw new Error('not yet')
}

/** The snapshot that rows are to be marked with (`seen_in`) when any version of them arrives; null when none runs. */
export async function currentSnapshot<Tables>(_trx: Kysely<Tables>, _copy: string): Promise<string | null> {
  throw new Error('not yet')
}
