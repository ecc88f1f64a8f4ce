import type { Static, TSchema } from 'typebox'
import type { Deprecation } from './deprecation.ts'
import type { Examples, OperationExamples } from './example.ts'

/**
 * Who may call an operation. `Scope` names what a staff token may be good for.
 * - `public`: anyone. With `scopes`, a staff token that has one of them opens more; only then does the handler see who calls.
 * - `owner`: the bearer of the resource's own token, or staff with one of `scopes`; the handler decides, since it alone knows the resource.
 * - `staff`: a staff token with one of `scopes`.
 */
export type Access<Scope extends string = string> =
  | { readonly kind: 'public'; readonly scopes?: readonly Scope[] }
  | { readonly kind: 'owner'; readonly scopes: readonly Scope[] }
  | { readonly kind: 'staff'; readonly scopes: readonly Scope[] }

export const anyone = { kind: 'public' } as const satisfies Access
export const anyoneAndStaff = <const Scope extends string>(...scopes: Scope[]) =>
  ({ kind: 'public', scopes }) as const satisfies Access<Scope>
export const owner = <const Scope extends string>(...scopes: Scope[]): Access<Scope> => ({ kind: 'owner', scopes })
export const staff = <const Scope extends string>(...scopes: Scope[]): Access<Scope> => ({ kind: 'staff', scopes })

export interface RateLimit {
  readonly max: number
  readonly windowSeconds: number
}

/**
 * A request or an answer whose body is not JSON: media types and, for one item of a stream (a line, or the data of an
 * event), its schema.
 * Examples are of one line where there is a schema for it and the type is no table, else of the whole text.
 */
export interface StreamContent {
  readonly mediaTypes: readonly string[]
  readonly description: string
  readonly line?: TSchema
  readonly examples?: Readonly<Record<string, Examples>>
}

/**
 * Everything that HTTP says about one operation. Routes, OpenAPI documents and clients are made from it.
 * `Scope` and `Problem` name the scopes and the types of problems that there are.
 * `path` is written as OpenAPI does, with `{name}` for a parameter.
 */
export interface Operation<Scope extends string = string, Problem extends string = string> {
  readonly operationId: string
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly description?: string
  readonly access: Access<Scope>
  readonly params?: TSchema
  readonly query?: TSchema
  readonly headers?: TSchema
  readonly body?: TSchema
  /** Bodies of successful answers by status; `null` for an answer without a body. */
  readonly responses: Readonly<Record<number, TSchema | null>>
  /** What can go wrong beyond what every operation may answer (see `problemsOf`). */
  readonly problems?: readonly Problem[]
  /** May be answered from a cache whose responses are at most a second old, and kept by shared caches for a second. */
  readonly cached?: boolean
  /** Answers carry an ETag. */
  readonly tagged?: boolean
  /** Demands `Idempotency-Key`, so that a repetition counts once; the handler gets the key. */
  readonly keyed?: boolean
  /** Demands `If-Match`; the handler gets the version that the caller has seen. */
  readonly conditional?: boolean
  readonly rateLimit?: RateLimit
  /** Largest body in bytes, where it differs from the 256 KiB that hold everywhere. */
  readonly bodyLimitBytes?: number
  readonly requestStream?: StreamContent
  readonly responseStream?: StreamContent
  /** The operation goes: documents and every answer say since when, until when, and where to turn. */
  readonly deprecation?: Deprecation
  /** Successful answers name what was made in Location. */
  readonly located?: boolean
  readonly examples?: OperationExamples<Problem>
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
