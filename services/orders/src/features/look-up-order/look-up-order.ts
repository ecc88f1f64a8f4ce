import { ProblemError } from '@techshop/service-runtime/problem'
import { type OrderTokens, tokenExpiry } from '../../access/order-token.ts'
import type { Database } from '../../database/database.ts'
import type { Order } from '../../domain/order.ts'
import { readOrderNumber } from '../../domain/order-number.ts'
import { orderNotFound } from '../../problems.ts'
import type { AttemptLimit } from './attempt-limit.ts'
import { findByNumberAndEmail } from './find-order.query.ts'

const TOKEN_SECONDS = 86_400

export interface LookUpOrderDependencies {
  readonly db: Database
  readonly tokens: OrderTokens
  /** Per order number. */
  readonly attempts: AttemptLimit
  now(): Date
}

export interface FoundOrder {
  readonly order: Order
  /** Opens the order for 24 h. */
  readonly accessToken: string
}

/**
 * Finds an order by what its buyer knows of it. A wrong number and a wrong address are the same to the caller, in the
 * answer and in the work that it takes.
 * @param isLimited whether attempts from the caller's address count
 * @throws ProblemError `not-found`; `too-many-requests` when this number was tried too often, from wherever
 */
export const lookUpOrder = async (
  { db, tokens, attempts, now }: LookUpOrderDependencies,
  typed: { readonly number: string; readonly email: string },
  isLimited: boolean,
): Promise<FoundOrder> => {
  const number = readOrderNumber(typed.number)
  const waitSeconds = isLimited ? attempts.count(number, now().getTime()) : undefined
  if (waitSeconds !== undefined) throw tooManyAttempts(waitSeconds)
  const order = await findByNumberAndEmail(db, number, typed.email)
  if (!order) throw orderNotFound()
  const expiresAt = tokenExpiry(now(), TOKEN_SECONDS)
  return { order, accessToken: tokens.issue(order.id, tokens.signingKeyId, expiresAt) }
}

const tooManyAttempts = (waitSeconds: number) =>
  new ProblemError('too-many-requests', {
    detail: `This order was looked up too often. Please try again in ${waitSeconds} s.`,
    headers: { 'retry-after': String(waitSeconds) },
  })
