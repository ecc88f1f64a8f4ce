import { staffSeeEveryOrder } from './invariants/answers.ts'
import type { Evidence, Invariant } from './invariants/evidence.ts'
import { noDeadLetters, outboxIsPublished } from './invariants/messages.ts'
import { acknowledgedMovesStay, ordersExplainThemselves, ordersMoveByTheRules } from './invariants/order-states.ts'
import { acknowledgedOrdersExistOnce, noOrderUnasked } from './invariants/orders-exist-once.ts'
import { acknowledgedChangesStay, productCountsEqual, readModelsAgree } from './invariants/read-models.ts'
import { reservationsAgree, stockMovesOnce } from './invariants/reservations.ts'
import { adjustmentsCountOnce, stockAddsUp, stockNeverNegative } from './invariants/stock.ts'

export type { Evidence, Invariant, PublicAnswers } from './invariants/evidence.ts'
export { type DatabaseUrls, readRecords } from './invariants/records.ts'

/** What the shop promises, whatever is killed and whenever; to be checked when nothing is under way any more. */
export const invariants: readonly Invariant[] = [
  acknowledgedOrdersExistOnce,
  noOrderUnasked,
  staffSeeEveryOrder,
  stockAddsUp,
  stockNeverNegative,
  adjustmentsCountOnce,
  reservationsAgree,
  stockMovesOnce,
  ordersExplainThemselves,
  ordersMoveByTheRules,
  acknowledgedMovesStay,
  readModelsAgree,
  productCountsEqual,
  acknowledgedChangesStay,
  outboxIsPublished,
  noDeadLetters,
]

export interface Violation {
  readonly invariant: string
  readonly detail: string
}

/** Everything in the evidence that breaks a promise. */
export const findViolations = (evidence: Evidence): Violation[] =>
  invariants.flatMap(({ name, violations }) => violations(evidence).map((detail) => ({ invariant: name, detail })))
