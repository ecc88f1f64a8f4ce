/** How long to wait before the next start of a process that failed so many times in a row: 0.2 s, doubling up to 10 s. */
export function restartDelayMs(earlierFailures: number): number {
  return Math.min(200 * 2 ** earlierFailures, 10_000)
}
