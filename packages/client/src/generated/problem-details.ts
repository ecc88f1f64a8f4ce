// Generated from the problem types of packages/contracts by `pnpm generate`. Do not edit.
// biome-ignore-all format: generated
// biome-ignore-all lint: generated
import type { components as catalog } from './catalog.ts'
import type { components as categories } from './categories.ts'
import type { components as orders } from './orders.ts'

export interface ProblemDetails {
  'stale-version': catalog['schemas']['StaleVersionProblem']
  'stock-below-zero': catalog['schemas']['StockBelowZeroProblem']
  'category-not-empty': categories['schemas']['CategoryNotEmptyProblem']
  'price-changed': orders['schemas']['PriceChangedProblem']
  'illegal-transition': orders['schemas']['IllegalTransitionProblem']
  'quantity-limited': orders['schemas']['QuantityLimitedProblem']
}
