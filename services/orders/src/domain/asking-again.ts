/** How long catalog has to answer before it is asked again for the first time. */
export const firstAskDelayMs = 10_000
const longestAskDelayMs = 600_000

/** How long to wait after the n-th time (1 or more) that catalog was asked again: twice as long each time, to 10 min. */
export const askDelayMs = (timesAsked: number): number =>
  Math.min(firstAskDelayMs * 2 ** Math.min(timesAsked, 20), longestAskDelayMs)

/** The last question to catalog about an order's stock. */
export interface StockQuestion {
  /** Null while it waits to be published. */
  readonly publishedAt: Date | null
}

/**
 * When an answer is overdue: a question that waits to be published, or was published a moment ago, is not lost. At once
 * when no question is known.
 */
export const answerDueAt = (question: StockQuestion | undefined, at: Date): Date =>
  question ? new Date((question.publishedAt ?? at).getTime() + firstAskDelayMs) : at
