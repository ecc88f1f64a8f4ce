export interface AttemptLimit {
  /** Counts an attempt; returns undefined, or how many seconds to wait when there were too many. */
  count(key: string, nowMs: number): number | undefined
}

/**
 * At most `max` attempts per key and window, counted in this process's memory.
 * Remembers at most `keys` keys; the one whose window began first is forgotten for a new one.
 */
export const createAttemptLimit = (max: number, windowMs: number, keys = 10_000): AttemptLimit => {
  const windows = new Map<string, { endsAt: number; attempts: number }>()
  const count = (key: string, nowMs: number): number | undefined => {
    const known = windows.get(key)
    if (known && known.endsAt > nowMs) {
      known.attempts += 1
      return known.attempts > max ? Math.ceil((known.endsAt - nowMs) / 1000) : undefined
    }
    windows.delete(key)
    const [oldest] = windows.keys()
    if (windows.size >= keys && oldest !== undefined) windows.delete(oldest)
    windows.set(key, { endsAt: nowMs + windowMs, attempts: 1 })
    return undefined
  }
  return { count }
}
