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

const INTERVAL_MS = 1000
const REQUEST_TIMEOUT_MS = 2000
const EARLY_DELAY_MS = 500

/**
 * Takes whole copies of another service's aggregates: the first one by itself, another when requestRebuild asks for it.
 * The owner is asked until it has completed one, whoever dies in between. Any number of instances may run.
 */
export function startRebuilds<Tables>(options: RebuildsOptions<Tables>): Rebuilds {
  return new CopyRebuilds(options)
}

class CopyRebuilds<Tables> implements Rebuilds {
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
      this.#complete = await hasWholeCopy(this.#options.db, this.#options.copy)
    }
    return this.#complete
  }

  async completed(snapshotId: string, count: number): Promise<void> {
    const { db, copy, countSeen, sweep, logger } = this.#options
    await db.transaction().execute(async (trx) => {
      const rebuilds = rebuildsOf(trx)
      const current = await readRebuild(rebuilds, copy, 'for update')
      if (current?.snapshot_id !== snapshotId) return
      const seen = await countSeen(trx, snapshotId)
      if (seen < count) throw new RetryLaterError(`${copy}: ${seen} of ${count} seen`, EARLY_DELAY_MS)
      await sweep(trx, snapshotId)
      await rebuilds
        .updateTable('rebuilds')
        .set({ snapshot_id: null, completed_snapshot_id: snapshotId, completed_at: new Date() })
        .where('copy', '=', copy)
        .execute()
      logger.info({ copy, snapshotId, count }, 'Copy is whole')
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
        this.#options.logger.warn({ err: error, copy: this.#options.copy }, 'Copy can not be looked after'),
      )
      .finally(() => {
        if (!this.#stopped) this.#timer = setTimeout(() => this.#look(), INTERVAL_MS * (0.8 + Math.random() * 0.4))
      })
  }

  async #askIfDue(): Promise<void> {
    const { db, messaging, copy, owner, logger } = this.#options
    const rebuilds = rebuildsOf(db)
    await beginUnlessComplete(rebuilds, copy)
    if (!messaging.connected) return
    const snapshotId = await claimRequest(rebuilds, copy)
    if (snapshotId === undefined) return
    const accepted = await this.#ask(`snapshot.${owner}`, snapshotId)
    await recordAnswer(rebuilds, copy, snapshotId, accepted)
    logger.info({ copy, owner, snapshotId, accepted }, 'Whole copy asked for')
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

/** Whether a whole copy was ever completed, for readiness in a process that follows nothing itself. */
export async function hasWholeCopy<Tables>(db: Kysely<Tables>, copy: string): Promise<boolean> {
  const rebuild = await readRebuild(rebuildsOf(db), copy)
  return rebuild !== undefined && rebuild.completed_at !== null
}

/** Begins to take the whole copy again; the old one serves meanwhile. Returns the new snapshot's id. */
export async function requestRebuild<Tables>(db: Kysely<Tables>, copy: string): Promise<string> {
  return beginRebuild(rebuildsOf(db), copy)
}

/**
 * Begins to take every whole copy of a database again, which holds none until then: for one that was restored, or that
 * copies what was. Processes that run go on with what they have. Returns the copies' names.
 */
export async function forgetWholeCopies<Tables>(db: Kysely<Tables>): Promise<string[]> {
  return beginEveryRebuild(rebuildsOf(db))
}

/** The snapshot that rows are to be marked with (`seen_in`) when any version of them arrives; null when none runs. */
export async function currentSnapshot<Tables>(trx: Kysely<Tables>, copy: string): Promise<string | null> {
  return (await readRebuild(rebuildsOf(trx), copy))?.snapshot_id ?? null
}
