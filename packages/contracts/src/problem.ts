import { httpProblems, idempotencyProblems, type ProblemKind, type ProblemType } from '@techshop/http-contract/problem'

/** The types of problems that only this shop has. */
const shopProblems = {
  'slug-taken': { status: 409, title: 'The slug is taken' },
  'sku-taken': { status: 409, title: 'A sku belongs to another product' },
  'price-changed': { status: 409, title: 'A price has changed' },
  'stock-below-zero': { status: 409, title: 'Stock would fall below zero' },
  'illegal-transition': { status: 409, title: 'The order cannot go to that state' },
  'too-many-unpaid-orders': { status: 409, title: 'Too many orders are not paid yet' },
  'category-cycle': { status: 409, title: 'A category cannot stand below itself' },
  'category-not-empty': { status: 409, title: 'The category still has children or products' },
  'unknown-category': { status: 422, title: 'There is no such category' },
  'unknown-sku': { status: 422, title: 'A sku is not for sale' },
  'quantity-limited': { status: 422, title: 'The order has more units than one order may have' },
} as const satisfies Record<string, ProblemKind>

const allProblems = { ...httpProblems, ...shopProblems, ...idempotencyProblems }

export type ProblemName = keyof typeof allProblems

const byStatus = ([, one]: [string, ProblemKind], [, other]: [string, ProblemKind]) => one.status - other.status

/**
 * Every kind of problem that the API answers with, in the order of their statuses. The key is the last part of the
 * problem's `type`, `/docs/problems/<key>`, where a page for people says what it means and what to do.
 */
export const problemTypes = Object.fromEntries(Object.entries(allProblems).sort(byStatus)) as typeof allProblems

/** One of the shop's own types by its name. */
export const shopProblem = (name: keyof typeof shopProblems): ProblemType => ({ name, ...shopProblems[name] })
