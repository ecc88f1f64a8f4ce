import type { FastifyInstance } from 'fastify'
import { ProblemError } from './problem.ts'

/** @param rawHeaders names and values in turn, as `IncomingMessage` has them */
export const hasSeveralHosts = (rawHeaders: readonly string[]): boolean => {
  let count = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? ''
    if (name.length === 4 && name.toLowerCase() === 'host') count += 1
  }
  return count > 1
}

/**
 * Answers 400 to a request with more than one Host, and hangs up (RFC 9112, section 3.2): who stands before may have
 * read another one than we do. Node takes the first.
 */
export const refuseSeveralHosts = (app: FastifyInstance): void => {
  app.addHook('onRequest', (request, reply, done) => {
    if (!hasSeveralHosts(request.raw.rawHeaders)) return done()
    // Not a header of the problem, which a service may answer as a page.
    reply.header('connection', 'close')
    return done(new ProblemError('invalid-request', { detail: 'A request has one Host header.' }))
  })
}
