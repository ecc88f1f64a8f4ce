import type { ProblemDetails } from './generated/problem-details.ts'
import type { ProblemName } from './generated/problem-name.ts'
import { parseRetryAfter } from './retry-after.ts'
import type { InvalidMember, Problem } from './types.ts'

type Extensions = Readonly<Record<string, unknown>>

/** What a problem of these kinds says beyond what every problem does. */
export type ExtensionsOf<Name extends ProblemName> = Name extends keyof ProblemDetails
  ? Readonly<OwnMembers<ProblemDetails[Name]>>
  : Extensions

/** Members with a name of their own that not every problem has. */
type OwnMembers<Details> = {
  [Member in keyof Details as string extends Member
    ? never
    : Member extends NamedMembers<Problem>
      ? never
      : Member]: Details[Member]
}
type NamedMembers<Details> = keyof { [Member in keyof Details as string extends Member ? never : Member]: unknown }

interface ProblemFields {
  type: string
  title: string
  status: number
  detail: string
  requestId: string
  errors: readonly InvalidMember[]
  /** Members that only this type of problem has, such as the new price of `price-changed`. */
  extensions: Extensions
  retryAfterMs: number | undefined
}

/** An answer of 4xx or 5xx, as problem details (RFC 9457). */
export class ProblemError<Own extends object = Extensions> extends Error {
  override readonly name = 'ProblemError'
  /** Reference of the page that explains this kind of problem, such as `/docs/problems/price-changed`. */
  readonly type: string
  /** Last part of `type`, such as `price-changed`: what a program compares. A later server may have names of its own. */
  readonly problem: ProblemName | (string & {})
  readonly title: string
  readonly status: number
  readonly detail: string
  /** Everything that is wrong with the input, each with its JSON Pointer. */
  readonly errors: readonly InvalidMember[]
  readonly requestId: string
  /** Typed once `isProblem` has told the kind. */
  readonly extensions: Own
  /** How long the server asks to wait before the next attempt. */
  readonly retryAfterMs: number | undefined

  constructor(fields: ProblemFields) {
    super(`${fields.status} ${fields.title}${fields.detail ? `: ${fields.detail}` : ''}`)
    this.type = fields.type
    this.problem = fields.type.slice(fields.type.lastIndexOf('/') + 1)
    this.title = fields.title
    this.status = fields.status
    this.detail = fields.detail
    this.errors = fields.errors
    this.requestId = fields.requestId
    this.extensions = fields.extensions as Own
    this.retryAfterMs = fields.retryAfterMs
  }
}

/** The server could not be reached, went away half-way, or did not answer in time; `cause` says which. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError'
}

/** A line or an event of the answer is longer than anything that the shop says; no more of it was read. */
export class OversizedAnswerError extends Error {
  override readonly name = 'OversizedAnswerError'

  constructor(part: string, maxCharacters: number) {
    super(`${part} of the answer has more than ${maxCharacters} characters`)
  }
}

/** True for an answer that is this kind of problem: `isProblem(error, 'price-changed')`. */
export const isProblem = <Name extends ProblemName>(
  error: unknown,
  ...names: [Name, ...Name[]]
): error is ProblemError<ExtensionsOf<Name>> =>
  error instanceof ProblemError && (names as readonly string[]).includes(error.problem)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const text = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise)

/** Reads the body of a failed answer; one that is no problem document still becomes a `ProblemError`. */
export const readProblem = async (response: Response): Promise<ProblemError> => {
  const body: unknown = await response.json().catch(() => undefined)
  const { type, title, status: _, detail, requestId, errors, ...extensions } = isRecord(body) ? body : {}
  return new ProblemError({
    type: text(type, 'about:blank'),
    title: text(title, response.statusText || 'Unexpected answer'),
    status: response.status,
    detail: text(detail, ''),
    requestId: text(requestId, response.headers.get('x-request-id') ?? ''),
    errors: Array.isArray(errors) ? errors : [],
    extensions,
    retryAfterMs: parseRetryAfter(response.headers.get('retry-after'), Date.now()),
  })
}
