import { isUtf8 } from 'node:buffer'
import type { FastifyInstance } from 'fastify'
import { demandPlainUtf8 } from './body-encoding.ts'
import { forbiddenMembers, mayHoldForbiddenText } from './forbidden-text.ts'
import { invalidRequest, ProblemError } from './problem.ts'

const MEDIA_TYPES = ['application/json', 'application/merge-patch+json']

/**
 * JSON in UTF-8 is the only body that is understood (415 for any other). Bytes that are not UTF-8, keys that would poison
 * a prototype and text that PostgreSQL can't store are refused. An empty body is no body.
 */
export const acceptJsonBodies = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers()
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser<Buffer>(MEDIA_TYPES, { parseAs: 'buffer' }, (request, bytes, done) => {
    if (bytes.length === 0) return done(null, undefined)
    try {
      demandPlainUtf8(request.headers)
    } catch (error) {
      return done(error as ProblemError)
    }
    // Decoding would put U+FFFD in their place, without a word.
    if (!isUtf8(bytes)) return done(new ProblemError('invalid-request', { detail: 'The body is not UTF-8.' }))
    const text = bytes.toString()
    return parse(request, text, (error: Error | null, value?: unknown) => {
      if (error) return done(error)
      const forbidden = mayHoldForbiddenText(text) ? forbiddenMembers(value) : []
      return forbidden.length > 0 ? done(invalidRequest(forbidden)) : done(null, value)
    })
  })
}
