import { setTimeout as delay } from 'node:timers/promises'

export interface Repeated {
  /** Lets the run under way end, then runs no more. */
  stop(): Promise<void>
}

/** So that a process which is restarted more often than the interval does its work, too. */
const FIRST_RUN_AFTER_MS = 1_000

/**
 * Runs `work` a moment after the start and then again and again, `intervalMs` after the end of the run before (a little
 * more or less, so that instances do not move in step). An error is handed to `failed`, and the next run comes as usual.
 */
export const repeat = (
  intervalMs: number,
  work: (signal: AbortSignal) => Promise<void>,
  failed: (error: unknown) => void,
): Repeated => {
  const stopping = new AbortController()
  const { signal } = stopping
  const run = async () => {
    for (let waitMs = Math.min(intervalMs, FIRST_RUN_AFTER_MS); !signal.aborted; waitMs = intervalMs) {
      await delay(waitMs * (0.9 + Math.random() * 0.2), undefined, { signal, ref: false }).catch(() => undefined)
      if (signal.aborted) return
      await work(signal).catch(failed)
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}
