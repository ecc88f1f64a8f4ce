import { setTimeout as delay } from 'node:timers/promises'
import type { Kysely, Transaction } from 'kysely'

const ATTEMPTS = 6
const FIRST_DELAY_MS = 10
const SERIALIZATION_FAILURE = '40001'
const DEADLOCK_DETECTED = '40P01'

const isRetryable = (error: unknown): boolean => {
  const code = (error as { code?: unknown } | null)?.code
  return code === SERIALIZATION_FAILURE || code === DEADLOCK_DETECTED
}

/**
 * Runs `work` in one READ COMMITTED transaction and returns what it returned, after the commit.
 * When PostgreSQL chose it as the victim of a deadlock, or could not serialise it, the whole of `work` runs again,
 * a few times and a little later each time: so `work` must do nothing outside the database.
 */
export const inTransaction = async <Tables, Result>(
  db: Kysely<Tables>,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().setIsolationLevel('read committed').execute(work)
    } catch (error) {
      if (attempt === ATTEMPTS || !isRetryable(error)) throw error
      // Random, so that two victims of each other do not meet again.
      await delay(FIRST_DELAY_MS * 2 ** (attempt - 1) * (0.5 + Math.random()))
    }
  }
}
