import type { FastifyInstance } from 'fastify'
import { forbiddenMembers, mayHoldForbiddenText } from './forbidden-text.ts'
import { invalidRequest } from './problem.ts'

const MEDIA_TYPES = ['application/json', 'application/merge-patch+json']

/**
 * JSON is the only body that is understood (415 for any other). Keys that would poison a prototype and text that
 * PostgreSQL can't store are refused. An empty body is no body.
 */
export const acceptJsonBodies = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers()
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser<string>(MEDIA_TYPES, { parseAs: 'string' }, (request, text, done) => {
    if (text === '') return done(null, undefined)
    return parse(request, text, (error: Error | null, value?: unknown) => {
      if (error) return done(error)
      const forbidden = mayHoldForbiddenText(text) ? forbiddenMembers(value) : []
      return forbidden.length > 0 ? done(invalidRequest(forbidden)) : done(null, value)
    })
  })
}
