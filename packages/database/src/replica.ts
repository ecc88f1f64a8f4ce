import { AsyncLocalStorage } from 'node:async_hooks'
import type pg from 'pg'
import { DatabaseBusyError } from './connection-slots.ts'
import { isInfrastructureError } from './errors.ts'

const reading = new AsyncLocalStorage<boolean>()

/** Whether this is part of work that may see a moment that has just passed. */
export const mayReadReplica = (): boolean => reading.getStore() === true

/** How often at most the replica is asked how it is, and how long its answer counts. */
const CHECK_EVERY_MS = 1_000
const ANSWER_COUNTS_MS = 5_000

/**
 * A replica is used only while it follows the primary and is less than a second behind it. A server that is no replica
 * (promoted, or a pooler that leads to the primary) is never behind.
 */
const IS_USABLE = `
  select not pg_is_in_recovery() or (
    exists (select from pg_stat_wal_receiver where pid is not null)
    and (pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn()
      or now() - pg_last_xact_replay_timestamp() < interval '1 second')
  ) as usable`

/** Looks after one replica: whether reads may go there, found out by the reads that would. */
export class Replica {
  readonly #pool: pg.Pool
  #isUsable = false
  #askedAt = Number.NEGATIVE_INFINITY
  #answeredAt = Number.NEGATIVE_INFINITY
  /** Reads that went to the replica, and those that would have but went to the primary. */
  readonly reads = { replica: 0, primary: 0 }

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  get isUsable(): boolean {
    return this.#isUsable && performance.now() - this.#answeredAt < ANSWER_COUNTS_MS
  }

  /**
   * Does reads at the replica while it is usable, else at the primary. One that fails because the replica does is done
   * again at the primary, so `work` must do nothing but read.
   */
  async read<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#ask()
    if (!this.isUsable) return this.#atPrimary(work)
    try {
      const result = await reading.run(true, work)
      this.reads.replica += 1
      return result
    } catch (error) {
      // One that is only busy would make the primary busy as well.
      if (error instanceof DatabaseBusyError || !isInfrastructureError(error)) throw error
      this.#isUsable = false
      return this.#atPrimary(work)
    }
  }

  #atPrimary<Result>(work: () => Promise<Result>): Promise<Result> {
    this.reads.primary += 1
    return reading.run(false, work)
  }

  /** Not waited for: the reads of this moment go by the answer before. */
  #ask(): void {
    if (performance.now() - this.#askedAt < CHECK_EVERY_MS) return
    this.#askedAt = performance.now()
    this.#pool.query<{ usable: boolean }>(IS_USABLE).then(
      ({ rows }) => {
        this.#isUsable = rows[0]?.usable === true
        this.#answeredAt = performance.now()
      },
      () => {
        this.#isUsable = false
      },
    )
  }
}
