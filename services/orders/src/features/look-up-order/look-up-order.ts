import { ProblemError } from '@techshop/service-runtime/problem'
import { type OrderTokens, tokenExpiry } from '../../access/order-token.ts'
import type { Database } from '../../database/database.ts'
import type { Order } from '../../domain/order.ts'
import { readOrderNumber } from '../../domain/order-number.ts'
import { orderNotFound } from '../../problems.ts'
import { findByNumberAndEmail } from './find-order.query.ts'
import type { LookupGuard } from './lookup-guard.ts'

const TOKEN_SECONDS = 86_400

export interface LookUpOrderDependencies {
  readonly db: Database
  readonly tokens: OrderTokens
  readonly guard: LookupGuard
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
 * @param client the caller's network, where its attempts count
 * @throws ProblemError `not-found`; `too-many-requests` when this client was wrong about this number too often
 */
export const lookUpOrder = async (
  { db, tokens, guard, now }: LookUpOrderDependencies,
  typed: { readonly number: string; readonly email: string },
  client: string | undefined,
): Promise<FoundOrder> => {
  const number = readOrderNumber(typed.number)
  const attempt = client === undefined ? undefined : await guard.begin(number, client)
  if (attempt?.waitSeconds !== undefined) throw tooManyAttempts(attempt.waitSeconds)
  const order = await findByNumberAndEmail(db, number, typed.email)
  if (!order) throw orderNotFound()
  await attempt?.succeeded()
  const expiresAt = tokenExpiry(now(), TOKEN_SECONDS)
  return { order, accessToken: tokens.issue(order.id, tokens.signingKeyId, expiresAt) }
}

const tooManyAttempts = (waitSeconds: number) =>
  new ProblemError('too-many-requests', {
    detail: `Too many wrong attempts at this order came from here. Please try again in ${waitSeconds} s.`,
    headers: { 'retry-after': String(waitSeconds) },
  })
