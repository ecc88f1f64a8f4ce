import { shopProblem } from '@techshop/contracts/problem'
import { ProblemError } from '@techshop/service-runtime/problem'
import type { Decision } from './domain/life-cycle.ts'
import type { Excess, LimitReached, PlacingLimits } from './domain/placing-limits.ts'
import type { Pricing } from './domain/pricing.ts'

/** The same for an order that does not exist, one of somebody else, and a token that is wrong or has expired. */
export const orderNotFound = (): ProblemError => new ProblemError('not-found', { detail: 'There is no such order.' })

/** An order that can not be taken as it was asked for. */
export const pricingProblem = (refused: Exclude<Pricing, { kind: 'priced' }>): ProblemError => {
  switch (refused.kind) {
    case 'repeated-sku':
      return new ProblemError('rule-violated', {
        detail: 'A sku may stand in one line only: add up the quantities.',
        errors: refused.lines.map((line) => ({ pointer: `/items/${line}/sku`, message: 'stands in a line before' })),
      })
    case 'unknown-sku':
      return new ProblemError(shopProblem('unknown-sku'), {
        detail: 'Something in this order is not for sale (any more).',
        errors: refused.lines.map((line) => ({ pointer: `/items/${line}/sku`, message: 'is not for sale' })),
      })
    case 'mixed-currencies':
      return new ProblemError('rule-violated', {
        detail: `An order has one currency, these items have ${refused.currencies.join(' and ')}.`,
        errors: [{ pointer: '/items', message: 'must have one currency' }],
      })
    case 'price-changed':
      return new ProblemError(shopProblem('price-changed'), {
        detail: 'The price of something in this order has changed: see "items" for the price that holds now.',
        extensions: {
          items: refused.changes.map(({ line, sku, unitPrice }) => ({
            pointer: `/items/${line}/unitPrice`,
            sku,
            unitPrice,
          })),
        },
      })
  }
}

/** An order of more units than one order may have. */
export const quantityLimited = (excess: Excess, { unitsPerOrder }: PlacingLimits): ProblemError => {
  const items =
    excess.kind === 'lines'
      ? excess.lines.map(({ line, sku, most }) => ({ pointer: `/items/${line}/quantity`, sku, most }))
      : []
  const errors = items.map(({ pointer, most }) => ({ pointer, message: `must not be above ${most}` }))
  return new ProblemError(shopProblem('quantity-limited'), {
    detail: 'One order may have fewer units than this: see "errors".',
    errors:
      errors.length > 0 ? errors : [{ pointer: '/items', message: `must not have more than ${unitsPerOrder} units` }],
    extensions: { items, mostUnits: unitsPerOrder },
  })
}

/** One order more than somebody may place. Says nothing of whether it is the e-mail address or the client. */
export const placingLimited = ({ until }: LimitReached, at: Date): ProblemError => {
  if (!until) {
    return new ProblemError(shopProblem('too-many-unpaid-orders'), {
      detail: 'Too many orders of this buyer are not paid yet. Pay for one or cancel one, then order again.',
    })
  }
  const seconds = Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 1000))
  return new ProblemError('too-many-requests', {
    detail: `Too many orders came from here within an hour. Please try again in ${seconds} s.`,
    headers: { 'retry-after': String(seconds) },
  })
}

/** A move that the order's status does not allow; names those that it does. */
export const illegalTransition = ({ from, legal }: Extract<Decision, { kind: 'illegal' }>): ProblemError =>
  new ProblemError(shopProblem('illegal-transition'), {
    detail: `The order is ${from}: ${legal.length === 0 ? 'it can go nowhere from here' : `it can only become ${legal.join(' or ')}`}.`,
    extensions: { from, legal },
  })

export const keyReused = (): ProblemError =>
  new ProblemError('idempotency-key-reused', {
    detail: 'This Idempotency-Key has placed an order with another body. Use a new key for a new order.',
    errors: [{ pointer: '/headers/idempotency-key', message: 'was used for another request' }],
  })

export const requestInProgress = (): ProblemError =>
  new ProblemError('request-in-progress', {
    detail: 'A request with this Idempotency-Key is being worked on. Send the same request again in a moment.',
    headers: { 'retry-after': '1' },
  })
