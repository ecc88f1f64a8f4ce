import {
  type ProblemType,
  problemTypeReference,
  type StandardProblemName,
  standardProblem,
} from '@techshop/http-contract/problem'

/** One thing that is wrong with a request: a JSON Pointer (RFC 6901) and what is wrong there. */
export interface InvalidMember {
  readonly pointer: string
  readonly message: string
}

/** The most things that one answer says are wrong. */
export const MOST_FAULTS = 50

/** The longest pointer that is told; names of members may be as long as a body. */
export const LONGEST_POINTER = 500

/** What one answer says of all that is wrong: the first of it, with pointers that nobody can make long. */
export const toldOf = (faults: readonly InvalidMember[]): InvalidMember[] =>
  faults.slice(0, MOST_FAULTS).map((fault) =>
    fault.pointer.length <= LONGEST_POINTER
      ? fault
      : {
          pointer: fault.pointer.slice(0, fault.pointer.lastIndexOf('/', LONGEST_POINTER)),
          message: 'has something wrong in a member that lies too deep, or whose name is too long, to be pointed at',
        },
  )

export interface ProblemOptions {
  /** What went wrong this time, for people outside: never an internal message. The type's title unless told. */
  readonly detail?: string
  readonly errors?: readonly InvalidMember[]
  /** Further members of the answer, such as the new price. */
  readonly extensions?: Readonly<Record<string, unknown>>
  /** Headers of the answer, such as Retry-After. */
  readonly headers?: Readonly<Record<string, string>>
  /** For the log, never for the answer. */
  readonly cause?: unknown
}

/** Thrown anywhere below a route, it becomes the answer: `application/problem+json` (RFC 9457) with its type's status. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  /** The name of its type. */
  readonly type: string
  readonly title: string
  readonly status: number
  readonly errors: readonly InvalidMember[] | undefined
  readonly extensions: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>

  /** @param type one of the API's own types, or the name of a standard one */
  constructor(type: ProblemType | StandardProblemName, options: ProblemOptions = {}) {
    const { name, title, status } = typeof type === 'string' ? standardProblem(type) : type
    super(options.detail ?? `${title}.`, options.cause === undefined ? {} : { cause: options.cause })
    this.type = name
    this.title = title
    this.status = status
    this.errors = options.errors && toldOf(options.errors)
    this.extensions = options.extensions ?? {}
    this.headers = options.headers ?? {}
  }

  /** The body of the answer. */
  toBody(requestId: string): Record<string, unknown> {
    return {
      ...this.extensions,
      type: problemTypeReference(this.type),
      title: this.title,
      status: this.status,
      detail: this.message,
      requestId,
      ...(this.errors ? { errors: this.errors } : {}),
    }
  }
}

/** 400 with everything that is wrong with the input. */
export const invalidRequest = (errors: readonly InvalidMember[], detail = 'The request is not valid: see "errors".') =>
  new ProblemError('invalid-request', { detail, errors })

/** 503: the same request may succeed after that many seconds. */
export const unavailable = (options: { detail?: string; retryAfterSeconds?: number; cause?: unknown } = {}) =>
  new ProblemError('unavailable', {
    detail: options.detail ?? 'The service can not answer right now. Please try again.',
    headers: { 'retry-after': String(options.retryAfterSeconds ?? 2) },
    cause: options.cause,
  })
