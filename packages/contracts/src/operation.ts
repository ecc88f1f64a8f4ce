import type { Static, TSchema } from 'typebox'
import type { ProblemName } from './problem.ts'

export type StaffScope = 'catalog:write' | 'categories:write' | 'orders:read' | 'orders:write'

/**
 * Who may call an operation.
 * - `public`: anyone.
 * - `order`: the bearer of the order's own token, or staff with one of `scopes`; the handler decides, since it alone knows the order.
 * - `staff`: a staff token with one of `scopes`.
 */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'order'; readonly scopes: readonly StaffScope[] }
  | { readonly kind: 'staff'; readonly scopes: readonly StaffScope[] }

export const anyone = { kind: 'public' } as const satisfies Access
export const orderOwner = (...scopes: StaffScope[]): Access => ({ kind: 'order', scopes })
export const staff = (...scopes: StaffScope[]): Access => ({ kind: 'staff', scopes })

export interface RateLimit {
  readonly max: number
  readonly windowSeconds: number
}

/** A request or an answer whose body is not JSON: media types and, for one line of a stream, its schema. */
export interface StreamContent {
  readonly mediaTypes: readonly string[]
  readonly description: string
  readonly line?: TSchema
}

/**
 * Everything that HTTP says about one operation. Routes, OpenAPI documents and clients are made from it.
 * `path` is written as OpenAPI does, with `{name}` for a parameter.
 */
export interface Operation {
  readonly operationId: string
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly description?: string
  readonly access: Access
  readonly params?: TSchema
  readonly query?: TSchema
  readonly headers?: TSchema
  readonly body?: TSchema
  /** Bodies of successful answers by status; `null` for an answer without a body. */
  readonly responses: Readonly<Record<number, TSchema | null>>
  /** What can go wrong beyond what any may answer: 400, 401, 413, 414, 429, 431, 500, 503, and 403 to a token. */
  readonly problems?: readonly ProblemName[]
  /** May be answered from a copy that is at most a second old, and kept by shared caches for a second. */
  readonly cached?: boolean
  /** Answers carry an ETag. */
  readonly tagged?: boolean
  /** Demands `If-Match`; the handler gets the version that the caller has seen. */
  readonly conditional?: boolean
  readonly rateLimit?: RateLimit
  /** Largest body in bytes, where it differs from the 256 KiB that hold everywhere. */
  readonly bodyLimitBytes?: number
  readonly requestStream?: StreamContent
  readonly responseStream?: StreamContent
}

/** States an operation, keeping the exact types of its schemas for handlers and clients. */
export const operation = <const O extends Operation>(definition: O): O => definition

type StaticOf<S> = S extends TSchema ? Static<S> : undefined
export type ParamsOf<O extends Operation> = StaticOf<O['params']>
export type QueryOf<O extends Operation> = StaticOf<O['query']>
export type HeadersOf<O extends Operation> = StaticOf<O['headers']>
export type BodyOf<O extends Operation> = StaticOf<O['body']>
export type ResponseOf<O extends Operation> = {
  [S in keyof O['responses']]: { readonly status: S; readonly body: StaticOf<O['responses'][S]> }
}[keyof O['responses']]
