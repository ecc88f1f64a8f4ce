import { unavailable } from '@techshop/service-runtime/problem'

export interface StreamPlaces {
  readonly taken: number
  /**
   * Takes a place and returns how to give it back (once; again does nothing).
   * @throws ProblemError `unavailable` when there is none left
   */
  take(): () => void
  /** Resolves when no place is taken, at the latest after that time. */
  empty(timeoutMs: number): Promise<void>
}

/** A bounded number of streams at once, since each holds a connection and memory for as long as it likes. */
export const createStreamPlaces = (max: number): StreamPlaces => {
  let taken = 0
  let emptied = () => {}
  const take = () => {
    if (taken >= max) {
      throw unavailable({ detail: 'Too many are following at this moment. Please try again.', retryAfterSeconds: 5 })
    }
    taken += 1
    let given = false
    return () => {
      if (given) return
      given = true
      taken -= 1
      if (taken === 0) emptied()
    }
  }
  const empty = async (timeoutMs: number): Promise<void> => {
    if (taken === 0) return
    const { promise, resolve } = Promise.withResolvers<void>()
    emptied = resolve
    const timer = setTimeout(resolve, timeoutMs)
    await promise
    clearTimeout(timer)
  }
  return {
    get taken() {
      return taken
    },
    take,
    empty,
  }
}
