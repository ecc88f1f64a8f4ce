import { setTimeout as sleep } from 'node:timers/promises'

/** Metrics are wanted most when the database is slow, so its own may be old then, rather than hold up all others. */
const LONGEST_WAIT_MS = 500

/**
 * A `collect` for gauges whose values are read from the database: waits for the reading, but not long, and never begins
 * another one while it runs. What fails or comes late leaves the last values in place until the next time.
 */
export const readForScrape = (read: () => Promise<void>): (() => Promise<void>) => {
  let reading: Promise<void> | undefined
  return async () => {
    reading ??= read()
      .catch(() => {})
      .finally(() => {
        reading = undefined
      })
    const enough = new AbortController()
    const wait = sleep(LONGEST_WAIT_MS, undefined, { signal: enough.signal }).catch(() => {})
    await Promise.race([reading, wait])
    enough.abort()
  }
}
