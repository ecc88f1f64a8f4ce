import { documentOperation } from '@techshop/contracts/service-operations'
import type { FastifyInstance, RouteOptions } from 'fastify'
import type { DocumentOptions } from './open-api-routes.ts'

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
  let text: Promise<string> | undefined
  const operation = documentOperation(options.name)
  app.get(operation.path, { config: { internal: true, documentedAs: operation } }, async (_request, reply) => {
    text ??= document().then((made) => JSON.stringify(made))
    return reply
      .headers({ 'cache-control': 'public, max-age=0, s-maxage=1' })
      .type('application/json')
      .send(await text)
  })
  return document
}
