import type { Access } from '@techshop/http-contract/operation'
import { ProblemError } from './problem.ts'

/** Who calls, as far as the runtime can tell. */
export type Caller =
  | { readonly kind: 'anonymous' }
  /** A staff token that was verified. */
  | { readonly kind: 'staff'; readonly subject: string; readonly scopes: ReadonlySet<string> }
  /** Any other bearer token, unchecked: an order's own. */
  | { readonly kind: 'bearer'; readonly token: string }

export type StaffCaller = Extract<Caller, { kind: 'staff' }>
/** Rejects with ProblemError `unauthenticated`, or `unavailable` when the keys can't be had. */
export type VerifyStaff = (token: string) => Promise<StaffCaller>

export const ANONYMOUS: Caller = { kind: 'anonymous' }

const challenge = (parameters = '') => ({ 'www-authenticate': `Bearer realm="techshop"${parameters}` })

/** 401 for a request without a token, or with one that is not valid. */
export const unauthenticated = (detail: string, error?: 'invalid_token', cause?: unknown): ProblemError =>
  new ProblemError('unauthenticated', { detail, headers: challenge(error && `, error="${error}"`), cause })

/** Reads the Authorization header (RFC 6750): a bearer with two dots is a staff token, any other an order's. */
export const callerOf = async (header: string | undefined, verifyStaff: VerifyStaff): Promise<Caller> => {
  if (header === undefined) return ANONYMOUS
  const token = /^bearer +([\x21-\x7e]+) *$/i.exec(header)?.[1]
  if (!token) throw unauthenticated('Send "Authorization: Bearer <token>".', 'invalid_token')
  return token.split('.').length === 3 ? verifyStaff(token) : { kind: 'bearer', token }
}

/** Throws unless `caller` may use an operation; whether an order's token fits is left to its handler. */
export const demandAccess = (access: Access, caller: Caller): void => {
  if (access.kind === 'public') return
  if (caller.kind === 'anonymous') throw unauthenticated('This operation needs a token.')
  if (caller.kind === 'staff') demandScope(access.scopes, caller)
  else if (access.kind === 'staff') throw unauthenticated('This operation needs a staff token.', 'invalid_token')
}

/** Throws 403 unless staff has one of the scopes. */
export const demandScope = (scopes: readonly string[], caller: StaffCaller): void => {
  if (scopes.some((scope) => caller.scopes.has(scope))) return
  throw new ProblemError('forbidden', {
    detail: `The token needs the scope ${scopes.join(' or ')}.`,
    headers: challenge(`, error="insufficient_scope", scope="${scopes.join(' ')}"`),
  })
}
