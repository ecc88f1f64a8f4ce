import type { Database } from '../../database/database.ts'
import { askAboutUnsettled } from '../../database/unsettled-orders.ts'

/** Orders of a transaction, and the most of a sweep about which catalog is at work already, as far as anybody knows. */
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
 * Asks catalog again about orders whose answer is overdue, whatever became of the question or of the answer: about all
 * that it was never asked about, and about a batch of others, the oldest first, since it may only be slow.
 * Returns how many orders that were.
 */
export const askAgain = async (
  { db, now, connected, publish }: AskAgainDependencies,
  signal: AbortSignal,
): Promise<number> => {
  let sum = 0
  while (connected() && !signal.aborted) {
    const { asked, firstAsked } = await askAboutUnsettled(db, now(), BATCH)
    sum += asked
    if (asked > 0) publish()
    if (firstAsked === 0) break
  }
  return sum
}
