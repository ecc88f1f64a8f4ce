import { brokenRule, type Violation } from './violation.ts'

/** The most units that a sku can have. */
export const maxStock = 1_000_000_000

export type AdjustmentDecision =
  | { readonly outcome: 'adjusted'; readonly stock: number }
  | { readonly outcome: 'below-zero' }
  | { readonly outcome: 'refused'; readonly violations: readonly Violation[] }

/** What an adjustment by `delta` units does to a sku that has `stock` units. */
export const decideAdjustment = (stock: number, delta: number): AdjustmentDecision => {
  if (delta === 0)
    return { outcome: 'refused', violations: [brokenRule('/delta', 'an adjustment by 0 changes nothing')] }
  if (stock + delta < 0) return { outcome: 'below-zero' }
  if (stock + delta > maxStock) {
    return { outcome: 'refused', violations: [brokenRule('/delta', `a sku has at most ${maxStock} units`)] }
  }
  return { outcome: 'adjusted', stock: stock + delta }
}
