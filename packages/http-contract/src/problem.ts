import { type Static, Type } from 'typebox'
import { named, output } from './schema.ts'

/** What every problem of one type has in common. */
export interface ProblemKind {
  readonly status: number
  readonly title: string
}

/** A type of problem, with its name: the last part of the problem's `type`. */
export interface ProblemType extends ProblemKind {
  readonly name: string
}

/** The types that follow from HTTP itself, in the order of their statuses. */
export const httpProblems = {
  'invalid-request': { status: 400, title: 'The request is not valid' },
  unauthenticated: { status: 401, title: 'Authentication is required' },
  forbidden: { status: 403, title: 'The token does not allow this' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This method is not supported here' },
  'not-acceptable': { status: 406, title: 'The requested format is not offered' },
  'request-timeout': { status: 408, title: 'The request took too long to arrive' },
  conflict: { status: 409, title: 'The request conflicts with the current state' },
  'stale-version': { status: 412, title: 'The resource has changed since you read it' },
  'payload-too-large': { status: 413, title: 'The request body is too large' },
  'uri-too-long': { status: 414, title: 'The address is too long' },
  'unsupported-media-type': { status: 415, title: 'The media type of the body is not supported' },
  'rule-violated': { status: 422, title: 'The request breaks a rule' },
  'precondition-required': { status: 428, title: 'An If-Match header is required' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'headers-too-large': { status: 431, title: 'The request headers are too large' },
  'internal-error': { status: 500, title: 'Something went wrong on our side' },
  'bad-gateway': { status: 502, title: 'A service did not answer properly' },
  unavailable: { status: 503, title: 'The service is not available right now' },
  'gateway-timeout': { status: 504, title: 'A service did not answer in time' },
} as const satisfies Record<string, ProblemKind>

/** The types that come with the Idempotency-Key header (draft-ietf-httpapi-idempotency-key-header). */
export const idempotencyProblems = {
  'idempotency-key-required': { status: 400, title: 'An Idempotency-Key header is required' },
  'request-in-progress': { status: 409, title: 'The same request is being worked on' },
  'idempotency-key-reused': { status: 422, title: 'The Idempotency-Key was used for another request' },
} as const satisfies Record<string, ProblemKind>

/** The types that any API may answer with, whatever it is about. */
export const standardProblems = { ...httpProblems, ...idempotencyProblems }

export type StandardProblemName = keyof typeof standardProblems

/** A standard type by its name. */
export const standardProblem = (name: StandardProblemName): ProblemType => ({ name, ...standardProblems[name] })

/** The `type` member of a problem: a reference that resolves to its page. */
export const problemTypeReference = (name: string): string => `/docs/problems/${name}`

/** One thing that is wrong with a request. */
export const InvalidMember = named(
  'InvalidMember',
  output({
    pointer: Type.String({
      description:
        'JSON Pointer (RFC 6901) into the body; `/query/<name>`, `/path/<name>` or `/headers/<name>` elsewhere.',
    }),
    message: Type.String({ description: 'An explanation of the fault, for people.' }),
  }),
)

/** The members that every problem has. */
export const problemMembers = {
  type: Type.String({
    format: 'uri-reference',
    description: 'Resolves to a page that explains this kind of problem.',
  }),
  title: Type.String({ description: 'A short title of the problem type; constant for each type.' }),
  status: Type.Integer({ minimum: 400, maximum: 599, description: 'The HTTP status of the response.' }),
  detail: Type.String({ description: 'An explanation of this occurrence, for people.' }),
  requestId: Type.String({ description: "The id of the request in the server's logs. Quote it in a support request." }),
  errors: Type.Optional(
    Type.Array(Type.Unsafe<Static<typeof InvalidMember>>(Type.Ref('InvalidMember#')), {
      description: 'The faults of the input, at most 50.',
    }),
  ),
}

export const Problem = named(
  'Problem',
  Type.Object(problemMembers, { additionalProperties: true, description: 'Problem details (RFC 9457).' }),
)
export type Problem = Static<typeof Problem>
