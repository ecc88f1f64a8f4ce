/** How long catalog has to answer before it is asked again for the first time. */
export const firstAskDelayMs = 10_000
const longestAskDelayMs = 600_000

/** How long to wait after the n-th time (1 or more) that catalog was asked again: twice as long each time, to 10 min. */
export const askDelayMs = (timesAsked: number): number =>
  Math.min(firstAskDelayMs * 2 ** Math.min(timesAsked, 20), longestAskDelayMs)
