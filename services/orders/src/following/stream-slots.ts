import { unavailable } from '@techshop/service-runtime/problem'

export interface StreamSlots {
  readonly taken: number
  /**
   * Takes a slot and returns how to give it back (once; again does nothing).
   * @throws ProblemError `unavailable` when there is none left
   */
  take(): () => void
}

/** A bounded number of streams at once, since each holds a connection and memory for as long as it likes. */
export const createStreamSlots = (max: number): StreamSlots => {
  let taken = 0
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
    }
  }
  return {
    get taken() {
      return taken
    },
    take,
  }
}
