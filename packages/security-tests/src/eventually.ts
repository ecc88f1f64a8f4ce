import { setTimeout as delay } from 'node:timers/promises'

/** Asks until the answer is the expected one; the deadline says when a promise is broken, not how fast it is kept. */
export const eventually = async <T>(
  ask: () => Promise<T>,
  isExpected: (value: T) => boolean,
  deadlineMs = 60_000,
): Promise<T> => {
  const end = performance.now() + deadlineMs
  for (;;) {
    const value = await ask()
    if (isExpected(value)) return value
    if (performance.now() > end) throw new Error(`not within ${deadlineMs} ms; last seen: ${JSON.stringify(value)}`)
    await delay(50)
  }
}
