import type { StandardProblemName } from '@techshop/http-contract/problem'
import { ProblemError, unavailable } from './problem.ts'

/**
 * What a service knows about its own errors: the problem that one stands for; `unavailable` for infrastructure that is
 * away, so that the same request may succeed later; undefined for a bug.
 */
export type ClassifyError = (error: unknown) => ProblemError | 'unavailable' | undefined

const BY_STATUS: Readonly<Record<number, StandardProblemName>> = {
  400: 'invalid-request',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  408: 'request-timeout',
  413: 'payload-too-large',
  414: 'uri-too-long',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  431: 'headers-too-large',
}
/** Fastify's own words where they help the caller. */
const FRAMEWORK_DETAILS: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'The request body is larger than this operation takes.',
  FST_ERR_CTP_INVALID_JSON_BODY: 'The body is not valid JSON.',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'Send the body with the content type that this operation takes.',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'The body is not as long as Content-Length says.',
  FST_ERR_BAD_URL: 'The address contains an invalid percent-encoding.',
  FST_ERR_MAX_PARAM_LENGTH: 'A part of the address is too long.',
}

/** Every error as the problem that the caller is told; what nobody knows is a 500 that says nothing of the inside. */
export const problemOf = (error: unknown, classify: ClassifyError | undefined): ProblemError => {
  if (error instanceof ProblemError) return error
  const known = classify?.(error)
  if (known === 'unavailable') return unavailable({ cause: error })
  if (known) return known
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown }
  if (error instanceof SyntaxError && statusCode === 400) {
    return new ProblemError('invalid-request', { detail: 'The body is not valid JSON.', cause: error })
  }
  const fromFramework = typeof code === 'string' && code.startsWith('FST_')
  const type = fromFramework && typeof statusCode === 'number' ? BY_STATUS[statusCode] : undefined
  if (type) return new ProblemError(type, { cause: error, ...detailOf(code as string) })
  return new ProblemError('internal-error', {
    detail: 'Something went wrong on our side. It has been recorded under the request id.',
    cause: error,
  })
}

const detailOf = (code: string) => {
  const detail = FRAMEWORK_DETAILS[code]
  return detail ? { detail } : {}
}
