/** When the buyer pays: at the checkout, or some time after the order was confirmed. */
export type PaymentTerms = 'immediate' | 'later'

/** How long a confirmed order holds its stock unpaid. */
export interface UnpaidHolds {
  readonly unpaidOrderHours: number
  /** Of an order that is to be paid at once: long enough for the pages of a payment provider. */
  readonly immediatePaymentMinutes: number
}

const MINUTE_MS = 60_000

/** Milliseconds for which an order of these terms may stay unpaid, from its confirmation. */
export const unpaidHoldMs = (terms: PaymentTerms, holds: UnpaidHolds): number =>
  MINUTE_MS * (terms === 'immediate' ? holds.immediatePaymentMinutes : holds.unpaidOrderHours * 60)
