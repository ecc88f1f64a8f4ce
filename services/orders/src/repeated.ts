import { setTimeout as delay } from 'node:timers/promises'

export interface Repeated {
  /** Lets the run under way end, then runs no more. */
  stop(): Promise<void>
}

/**
 * Runs `work` again and again, `intervalMs` after the end of the run before (a little more or less, so that instances
 * do not move in step). An error is handed to `failed`, and the next run comes as usual.
 */
export const repeat = (
  intervalMs: number,
  work: (signal: AbortSignal) => Promise<void>,
  failed: (error: unknown) => void,
): Repeated => {
  const stopping = new AbortController()
  const { signal } = stopping
  const run = async () => {
    while (!signal.aborted) {
      await delay(intervalMs * (0.9 + Math.random() * 0.2), undefined, { signal, ref: false }).catch(() => undefined)
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
