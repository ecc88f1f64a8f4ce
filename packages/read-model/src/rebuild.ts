import type { Messaging } from '@techshop/messaging/connection'
import { request } from '@techshop/messaging/core'
import { MessagingUnavailableError, RetryLaterError } from '@techshop/messaging/errors'
import type { Logger } from '@techshop/messaging/logger'
import type { Kysely, Transaction } from 'kysely'
import {
  beginEveryRebuild,
  beginRebuild,
  beginUnlessComplete,
  claimRequest,
  readRebuild,
  recordAnswer,
} from './rebuild-state.ts'
import { rebuildsOf } from './tables.ts'

export interface RebuildsOptions<Tables> {
  db: Kysely<Tables>
  messaging: Messaging
  /** Name of the read model, such as `products`. */
  name: string
  /** The service whose aggregates it holds. */
  owner: string
  /** How many rows have `seen_in = snapshotId`. */
  countSeen(trx: Transaction<Tables>, snapshotId: string): Promise<number>
  /** Removes every row that was not seen: `seen_in is distinct from snapshotId`. */
  sweep(trx: Transaction<Tables>, snapshotId: string): Promise<void>
  logger: Logger
}

export interface Rebuilds {
  /** Whether the read model was ever complete; before that the service can't answer from it. */
  isComplete(): Promise<boolean>
  /**
   * Handles `<owner>.snapshot.completed.v1`. Sweeps and completes when all were seen; ignores another snapshot's end.
   * @throws RetryLaterError while fewer aggregates were seen than the snapshot has.
   */
  completed(snapshotId: string, count: number): Promise<void>
  stop(): Promise<void>
}

const INTERVAL_MS = 1000
const REQUEST_TIMEOUT_MS = 2000
const EARLY_DELAY_MS = 500

/**
 * Fills a read model from snapshots of another service's aggregates: the first by itself, another on requestRebuild.
 * The owner is asked until it has completed a snapshot, whichever process dies in between. Any number of instances may run.
 */
export function startRebuilds<Tables>(options: RebuildsOptions<Tables>): Rebuilds {
  return new ReadModelRebuilds(options)
}

class ReadModelRebuilds<Tables> implements Rebuilds {
  readonly #options: RebuildsOptions<Tables>
  #timer: NodeJS.Timeout | undefined
  #looking: Promise<void> | undefined
  #complete = false
  #stopped = false

  constructor(options: RebuildsOptions<Tables>) {
    this.#options = options
    this.#look()
  }

  async isComplete(): Promise<boolean> {
    // Never untrue again, and readiness asks often.
    if (!this.#complete) {
      this.#complete = await isReadModelComplete(this.#options.db, this.#options.name)
    }
    return this.#complete
  }

  async completed(snapshotId: string, count: number): Promise<void> {
    const { db, name: readModel, countSeen, sweep, logger } = this.#options
    await db.transaction().execute(async (trx) => {
      const rebuilds = rebuildsOf(trx)
      const current = await readRebuild(rebuilds, readModel, 'for update')
      if (current?.snapshot_id !== snapshotId) return
      const seen = await countSeen(trx, snapshotId)
      if (seen < count) throw new RetryLaterError(`${readModel}: ${seen} of ${count} seen`, EARLY_DELAY_MS)
      await sweep(trx, snapshotId)
      await rebuilds
        .updateTable('read_model_rebuilds')
        .set({ snapshot_id: null, completed_snapshot_id: snapshotId, completed_at: new Date() })
        .where('read_model', '=', readModel)
        .execute()
      logger.info({ readModel, snapshotId, count }, 'Read model is complete')
    })
  }

  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    await this.#looking
  }

  #look(): void {
    this.#looking = this.#askIfDue()
      .catch((error) =>
        this.#options.logger.warn({ err: error, readModel: this.#options.name }, 'Read model can not be rebuilt'),
      )
      .finally(() => {
        if (!this.#stopped) this.#timer = setTimeout(() => this.#look(), INTERVAL_MS * (0.8 + Math.random() * 0.4))
      })
  }

  async #askIfDue(): Promise<void> {
    const { db, messaging, name: readModel, owner, logger } = this.#options
    const rebuilds = rebuildsOf(db)
    await beginUnlessComplete(rebuilds, readModel)
    if (!messaging.connected) return
    const snapshotId = await claimRequest(rebuilds, readModel)
    if (snapshotId === undefined) return
    const accepted = await this.#ask(`snapshot.${owner}`, snapshotId)
    await recordAnswer(rebuilds, readModel, snapshotId, accepted)
    logger.info({ readModel, owner, snapshotId, accepted }, 'Snapshot requested')
  }

  async #ask(subject: string, snapshotId: string): Promise<boolean> {
    try {
      const answer = await request(this.#options.messaging, subject, { snapshotId }, REQUEST_TIMEOUT_MS)
      return (answer as { accepted?: unknown } | null)?.accepted === true
    } catch (error) {
      if (error instanceof MessagingUnavailableError) return false
      throw error
    }
  }
}

/** Whether the read model was ever complete, for readiness in a process that follows nothing itself. */
export async function isReadModelComplete<Tables>(db: Kysely<Tables>, readModel: string): Promise<boolean> {
  const rebuild = await readRebuild(rebuildsOf(db), readModel)
  return rebuild !== undefined && rebuild.completed_at !== null
}

/** Requests another snapshot; the rows that are here serve meanwhile. Returns the new snapshot's id. */
export async function requestRebuild<Tables>(db: Kysely<Tables>, readModel: string): Promise<string> {
  return beginRebuild(rebuildsOf(db), readModel)
}

/**
 * Requests a snapshot for every read model of a database; none counts as complete until then. For a database that was
 * restored, or whose owners were. Running processes go on with what they have. Returns the read models' names.
 */
export async function requestEveryRebuild<Tables>(db: Kysely<Tables>): Promise<string[]> {
  return beginEveryRebuild(rebuildsOf(db))
}

/** The snapshot that rows are to be marked with (`seen_in`) when any version of them arrives; null when none runs. */
export async function currentSnapshot<Tables>(trx: Kysely<Tables>, readModel: string): Promise<string | null> {
  return (await readRebuild(rebuildsOf(trx), readModel))?.snapshot_id ?? null
}
