import { documentOperation } from '@techshop/http-contract/service-operations'
import type { FastifyInstance, RouteOptions } from 'fastify'
import { type Representation, represented, sendRepresentation } from './answer.ts'
import type { DocumentOptions } from './open-api-routes.ts'

const SHARED = { cacheControl: 'public, max-age=0, s-maxage=1', vary: 'Accept-Encoding' }

/**
 * Serves the OpenAPI document of all routes that follow at `/api/<name>/openapi.json`. It is made when it is first asked
 * for, and only then is loaded what makes it, which would take memory and start time of every process.
 * @returns the document
 */
export const registerOpenApi = (app: FastifyInstance, options: DocumentOptions): (() => Promise<object>) => {
  const routes: RouteOptions[] = []
  app.addHook('onRoute', (route) => {
    if (route.method !== 'HEAD') routes.push(route)
  })
  const document = async () => (await import('./open-api-routes.ts')).documentOf(options, routes, app.getSchemas())
  let representation: Promise<Representation> | undefined
  const operation = documentOperation(options.name)
  app.get(operation.path, { config: { internal: true, documentedAs: operation } }, async (request, reply) => {
    representation ??= document().then((made) => represented(JSON.stringify(made), SHARED))
    sendRepresentation(request, reply, await representation)
    return reply
  })
  return document
}
