import { type ProblemType, problemTypeReference, type StandardProblemName, standardProblem } from './problem.ts'

/** What a problem says of the one time that it happened. */
export interface Particulars {
  readonly detail: string
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[]
  readonly [member: string]: unknown
}

const requestId = '0198f1c0-9d2a-7c11-8a55-6c1f0e6a1d2b'

/** A problem of a type as an answer has it. */
export const exampleOf = ({ name, title, status }: ProblemType, particulars: Particulars) => ({
  ...particulars,
  type: problemTypeReference(name),
  title,
  status,
  requestId,
})

export type ProblemExample = ReturnType<typeof exampleOf>

const particulars: Readonly<Record<StandardProblemName, Particulars>> = {
  'invalid-request': {
    detail: 'The request is not valid: see "errors".',
    errors: [{ pointer: '/query/limit', message: 'must be >= 1' }],
  },
  'idempotency-key-required': {
    detail: 'Send an Idempotency-Key header, so that a repeated request counts once.',
  },
  unauthenticated: { detail: 'This operation needs a token.' },
  forbidden: { detail: 'The token needs the scope things:write.' },
  'not-found': { detail: 'There is no such thing.' },
  'method-not-allowed': { detail: 'This address answers GET, HEAD.' },
  'not-acceptable': { detail: 'Things are exported as application/x-ndjson or text/csv.' },
  'request-timeout': { detail: 'Send the whole request without long pauses.' },
  conflict: { detail: 'Something else happened at the same time. Read it again, then repeat the change.' },
  'request-in-progress': {
    detail: 'A request with this Idempotency-Key is being worked on. Send the same request again in a moment.',
  },
  'stale-version': {
    detail: 'It has changed since you read it. Read it again and repeat your change.',
    currentVersion: 8,
  },
  'payload-too-large': { detail: 'The request body is larger than this operation takes.' },
  'uri-too-long': { detail: 'Shorten the address.' },
  'unsupported-media-type': { detail: 'Send the body with the content type that this operation takes.' },
  'rule-violated': {
    detail: 'The request breaks rules: see "errors".',
    errors: [{ pointer: '/slug', message: 'must be neither a UUID nor a word that is a route' }],
  },
  'idempotency-key-reused': {
    detail: 'This Idempotency-Key was used with another body. Use a new key for a new request.',
    errors: [{ pointer: '/headers/idempotency-key', message: 'was used for another request' }],
  },
  'precondition-required': { detail: 'Send the ETag of the version that you have read in If-Match.' },
  'too-many-requests': { detail: 'Too many requests. Please try again in 12 s.' },
  'headers-too-large': { detail: 'Send fewer or shorter headers.' },
  'internal-error': {
    detail: 'Something went wrong on our side. It has been recorded under the request id.',
  },
  'bad-gateway': { detail: 'It may be starting again. Try again in a moment.' },
  unavailable: { detail: 'The service can not answer right now. Please try again.' },
  'gateway-timeout': { detail: 'What you asked for may still happen. Look before you repeat a change.' },
}

/** One problem of each standard type, named by its type. */
export const standardExamples = Object.fromEntries(
  Object.entries(particulars).map(([name, some]) => [
    name,
    exampleOf(standardProblem(name as StandardProblemName), some),
  ]),
) as Readonly<Record<StandardProblemName, ProblemExample>>
