/** That an order has this version now. The news itself is read from the database. */
export interface OrderHint {
  readonly id: string
  readonly version: number
}

export type WaitEnd = 'changed' | 'time-out' | 'stopped'

/** One who follows an order. Remembers what it was told while it was not waiting. */
export interface OrderFollower {
  /**
   * Waits for a hint that the order is newer than `version`, one that came since the last wait or now, at most so long.
   * 'stopped' when the signal aborts or nobody may follow any longer, since the process ends.
   */
  newerThan(version: number, timeoutMs: number, signal: AbortSignal): Promise<WaitEnd>
  close(): void
}

export interface OrderChanges {
  follow(orderId: string): OrderFollower
  /** Calls the listener with every hint, of whatever order. Returns how to stop. */
  followAll(listener: (hint: OrderHint) => void): () => void
  /** Passes a hint on to whoever follows the order here. */
  tell(hint: OrderHint): void
  /** The orders that somebody follows, each once. */
  followed(): string[]
  /** Ends every wait; from now on there is nothing to wait for. */
  stop(): void
  /** Aborted by `stop`. */
  readonly stopped: AbortSignal
}

/** Knows, within this process, who waits for which order. Where hints come from is somebody else's business. */
export const createOrderChanges = (): OrderChanges => {
  const followers = new Map<string, Set<(version: number) => void>>()
  const listeners = new Set<(hint: OrderHint) => void>()
  const stopping = new AbortController()

  const follow = (orderId: string): OrderFollower => {
    let known = 0
    let wake = () => {}
    const told = (version: number) => {
      known = Math.max(known, version)
      wake()
    }
    const mates = followers.get(orderId) ?? new Set()
    followers.set(orderId, mates.add(told))

    const newerThan = async (version: number, timeoutMs: number, signal: AbortSignal): Promise<WaitEnd> => {
      const { promise, resolve } = Promise.withResolvers<WaitEnd>()
      wake = () => known > version && resolve('changed')
      const stop = () => resolve('stopped')
      const ends = [signal, stopping.signal]
      const timer = setTimeout(resolve, timeoutMs, 'time-out')
      for (const end of ends) end.addEventListener('abort', stop, { once: true })
      if (ends.some(({ aborted }) => aborted)) stop()
      wake()
      try {
        return await promise
      } finally {
        // Used up: a hint that turns out wrong is looked into once, not for ever.
        known = 0
        wake = () => {}
        clearTimeout(timer)
        for (const end of ends) end.removeEventListener('abort', stop)
      }
    }

    const close = () => {
      mates.delete(told)
      if (mates.size === 0 && followers.get(orderId) === mates) followers.delete(orderId)
    }
    return { newerThan, close }
  }

  return {
    follow,
    followAll(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell(hint) {
      for (const told of followers.get(hint.id) ?? []) told(hint.version)
      for (const listener of listeners) listener(hint)
    },
    followed: () => [...followers.keys()],
    stop: () => stopping.abort(),
    stopped: stopping.signal,
  }
}
