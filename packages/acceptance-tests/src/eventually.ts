import { setTimeout } from 'node:timers/promises'

const firstPauseMs = 20
const longestPauseMs = 1_000

/**
 * Asks again, less and less often, until the answer is the expected one, and returns it. The deadline is generous on purpose:
 * it says when a promise is broken, not how fast it is kept.
 */
export const eventually = async <T>(
  ask: () => Promise<T>,
  isExpected: (value: T) => boolean,
  deadlineMs = 30_000,
): Promise<T> => {
  const end = performance.now() + deadlineMs
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 1.5, longestPauseMs)) {
    const value = await ask()
    if (isExpected(value)) return value
    if (performance.now() > end)
      throw new Error(`not within ${deadlineMs} ms; last seen: ${JSON.stringify(value).slice(0, 2_000)}`)
    await setTimeout(pauseMs)
  }
}
