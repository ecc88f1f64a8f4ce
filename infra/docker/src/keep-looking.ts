import { setTimeout as delay } from 'node:timers/promises'

const everyMs = 1000

/**
 * Looks again and again, at least once, until the time is over. Rejects with what a look found, or with the signal's
 * reason: also when it came during the last look.
 */
export const keepLooking = async (look: () => Promise<void>, forMs: number, signal: AbortSignal): Promise<void> => {
  for (const until = Date.now() + forMs; ; await delay(everyMs, undefined, { signal })) {
    await look()
    signal.throwIfAborted()
    if (Date.now() > until) return
  }
}
