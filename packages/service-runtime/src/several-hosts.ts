import type { FastifyInstance } from 'fastify'
import { ProblemError } from './problem.ts'

const hosts = (rawHeaders: readonly string[]): number => {
  let count = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? ''
    if (name.length === 4 && name.toLowerCase() === 'host') count += 1
  }
  return count
}

/**
 * Answers 400 to a request with more than one Host, and hangs up (RFC 9112, section 3.2): who stands before may have
 * read another one than we do. Node takes the first.
 */
export const refuseSeveralHosts = (app: FastifyInstance): void => {
  app.addHook('onRequest', (request, reply, done) => {
    if (hosts(request.raw.rawHeaders) <= 1) return done()
    // Not a header of the problem, which a service may answer as a page.
    reply.header('connection', 'close')
    return done(new ProblemError('invalid-request', { detail: 'A request has one Host header.' }))
  })
}
