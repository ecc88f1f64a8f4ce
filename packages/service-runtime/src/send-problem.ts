import type { FastifyReply, FastifyRequest } from 'fastify'
import { type ClassifyError, problemOf } from './error-problem.ts'
import type { ProblemError } from './problem.ts'

export const PROBLEM_MEDIA_TYPE = 'application/problem+json'

/** Answers with a problem and logs what operations must know of it. */
export const sendProblem = (request: FastifyRequest, reply: FastifyReply, problem: ProblemError): void => {
  const error = problem.cause
  if (problem.status === 500) request.log.error({ err: error ?? problem }, 'request failed')
  else if (problem.status > 500 && error !== undefined) request.log.warn({ err: error }, 'request could not be served')
  reply
    .code(problem.status)
    .headers({ 'cache-control': 'no-store', ...problem.headers })
    .type(PROBLEM_MEDIA_TYPE)
    .send(JSON.stringify(problem.toBody(request.id)))
}

export const createErrorHandler =
  (classify: ClassifyError | undefined) =>
  (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    // A route that fails after it set these would otherwise let a problem be kept or taken for the resource.
    for (const header of ['etag', 'content-encoding', 'content-length', 'location']) reply.removeHeader(header)
    sendProblem(request, reply, problemOf(error, classify))
  }
