/** How long catalog has to answer about a reservation before it is requested again for the first time. */
export const firstReconcileDelayMs = 10_000
const longestReconcileDelayMs = 600_000

/** How long to wait after the n-th reconciliation (1 or more) of an order: twice as long each time, to 10 min. */
export const reconcileDelayMs = (times: number): number =>
  Math.min(firstReconcileDelayMs * 2 ** Math.min(times, 20), longestReconcileDelayMs)

/** The last request to catalog about an order's stock. */
export interface StockRequest {
  /** Null while it waits to be published. */
  readonly publishedAt: Date | null
}

/**
 * When an answer is overdue: a request that waits to be published, or was published a moment ago, is not lost. At once
 * when no request is known.
 */
export const answerDueAt = (request: StockRequest | undefined, at: Date): Date =>
  request ? new Date((request.publishedAt ?? at).getTime() + firstReconcileDelayMs) : at
