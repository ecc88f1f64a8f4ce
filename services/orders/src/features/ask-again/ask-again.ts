import type { Database } from '../../database/database.ts'
import { askAboutUnsettled } from '../../database/unsettled-orders.ts'

const BATCH = 100

export interface AskAgainDependencies {
  readonly db: Database
  now(): Date
  /** Whether anybody could be asked right now: events that nobody can have been told yet need no repetition. */
  connected(): boolean
  /** Says that there is something to publish. */
  publish(): void
}

/**
 * Asks catalog again about every order whose answer is overdue, whatever became of the question or of the answer.
 * Returns how many orders that were.
 */
export const askAgain = async (
  { db, now, connected, publish }: AskAgainDependencies,
  signal: AbortSignal,
): Promise<number> => {
  let asked = 0
  while (connected() && !signal.aborted) {
    const taken = await askAboutUnsettled(db, now(), BATCH)
    asked += taken
    if (taken > 0) publish()
    if (taken < BATCH) break
  }
  return asked
}
