/** Waits, unless too many do already: then resolves with undefined at once. */
export type BoundedWait = <Result>(wait: () => Promise<Result>) => Promise<Result | undefined>

/**
 * At most `max` waits at the same time. A caller's wish to wait is a preference (RFC 7240): those who wait while nothing
 * is decided must not take the room of those who only want to order.
 */
export const boundWaits = (max: number): BoundedWait => {
  let waiting = 0
  return async (wait) => {
    if (waiting >= max) return undefined
    waiting += 1
    try {
      return await wait()
    } finally {
      waiting -= 1
    }
  }
}
