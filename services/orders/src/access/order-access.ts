import type { Caller } from '@techshop/service-runtime/caller'
import type { Actor } from '../domain/order.ts'
import type { Audience } from '../order-resource.ts'
import { orderNotFound } from '../problems.ts'
import type { OrderTokens } from './order-token.ts'

/**
 * The id of the order that the caller may open: staff, whose scope was checked before, or the bearer of its own token.
 * Asks nothing of the database, so that a refusal tells nothing about which orders exist.
 * @throws ProblemError `not-found`
 */
export const openedOrder = (tokens: OrderTokens, caller: Caller, orderId: string, at: Date): string => {
  const id = orderId.toLowerCase()
  if (caller.kind === 'staff') return id
  if (caller.kind === 'bearer' && tokens.opens(caller.token, id, at)) return id
  throw orderNotFound()
}

/** For whom an order is shown to the caller who may open it. */
export const audienceOf = (caller: Caller): Audience => (caller.kind === 'staff' ? 'staff' : 'buyer')

/** Who acts on an order that the caller may open. */
export const actorOf = (caller: Caller): Actor =>
  caller.kind === 'staff' ? { kind: 'staff', subject: caller.subject } : { kind: 'shopper' }
