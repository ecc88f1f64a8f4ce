import type { Redis } from 'ioredis'

export interface AttemptCount {
  /** Attempts within the window, this one among them. */
  readonly attempts: number
  /** Until the window ends. */
  readonly secondsLeft: number
}

/** Counts attempts at what somebody could guess. A window begins with the first attempt under its key. */
export interface AttemptCounts {
  count(key: string, windowMs: number): Promise<AttemptCount>
  /** Takes an attempt back that turned out to be none. */
  takeBack(key: string, windowMs: number): Promise<void>
}

/** Remembered by one process; the one whose window began first is forgotten for a new one. */
const MOST_KEYS = 10_000

/** Counts in this process's memory: so many instances, so many times as many attempts. */
export const countAttemptsInMemory = (nowMs = () => Date.now(), mostKeys = MOST_KEYS): AttemptCounts => {
  const windows = new Map<string, { endsAt: number; attempts: number }>()
  const windowOf = (key: string, windowMs: number) => {
    const known = windows.get(key)
    if (known && known.endsAt > nowMs()) return known
    windows.delete(key)
    const [oldest] = windows.keys()
    if (windows.size >= mostKeys && oldest !== undefined) windows.delete(oldest)
    const window = { endsAt: nowMs() + windowMs, attempts: 0 }
    windows.set(key, window)
    return window
  }
  return {
    async count(key, windowMs) {
      const window = windowOf(key, windowMs)
      window.attempts += 1
      return { attempts: window.attempts, secondsLeft: secondsOf(window.endsAt - nowMs()) }
    },
    async takeBack(key, windowMs) {
      windowOf(key, windowMs).attempts -= 1
    },
  }
}

/**
 * Counts in Redis, for all instances together; in this process's memory while Redis is away, so that nobody is refused for
 * that, and nobody guesses without a limit.
 */
export const countAttemptsInRedis = (redis: Redis, here = countAttemptsInMemory()): AttemptCounts => ({
  async count(key, windowMs) {
    try {
      const window = redis.multi().set(name(key), 0, 'PX', windowMs, 'NX').incr(name(key)).pttl(name(key))
      const [, [failed, attempts] = [], [, leftMs] = []] = (await window.exec()) ?? []
      if (failed || typeof attempts !== 'number') throw failed ?? new Error('Redis has not counted')
      return { attempts, secondsLeft: secondsOf(Number(leftMs)) }
    } catch {
      return here.count(key, windowMs)
    }
  },
  async takeBack(key, windowMs) {
    const window = redis.multi().set(name(key), 0, 'PX', windowMs, 'NX').decr(name(key))
    await window.exec().catch(() => here.takeBack(key, windowMs))
  },
})

const name = (key: string): string => `attempts:${key}`
const secondsOf = (ms: number): number => Math.max(1, Math.ceil(ms / 1000))
