import swagger from '@fastify/swagger'
import { type ApiVocabulary, standardVocabulary } from '@techshop/http-contract/api-vocabulary'
import type { Access, Operation } from '@techshop/http-contract/operation'
import { type FastifyInstance, type FastifySchema, fastify, type RouteOptions } from 'fastify'
import { completeDocument, type OpenApiDocument, type OperationAt } from './open-api-document.ts'
import { securitySchemesOf } from './open-api-shared-parts.ts'
import { contentOf } from './open-api-streams.ts'

export interface DocumentOptions {
  readonly name: string
  readonly title: string
  readonly version: string
  readonly description: string
  /** What the document has in common with those of other services; only what is standard unless told. */
  readonly vocabulary?: ApiVocabulary
}

/**
 * Describes routes as OpenAPI 3.1, with the named schemas as components. The plugin says what routes and schemas say;
 * what it has no words for (shared headers, parameters and problems, examples) is added to its document.
 * @param schemas by their `$id`, as Fastify's `getSchemas` has them
 */
export const documentOf = async (
  { title, version, description, vocabulary = standardVocabulary }: DocumentOptions,
  routes: readonly RouteOptions[],
  schemas: Readonly<Record<string, unknown>>,
): Promise<object> => {
  const operations: OperationAt = new Map()
  // Never listens: the plugin sees routes only while they are registered.
  const app: FastifyInstance = fastify({ exposeHeadRoutes: false })
  app.setValidatorCompiler(() => () => true)
  app.setSerializerCompiler(() => JSON.stringify)
  for (const schema of Object.values(schemas)) app.addSchema(schema)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title, version, description },
      components: { securitySchemes: securitySchemesOf(vocabulary) },
    },
    refResolver: {
      buildLocalReference: (schema, _base, _fragment, index) =>
        typeof schema.$id === 'string' ? schema.$id : `schema-${index}`,
    },
    transform: ({ schema, url, route }) => {
      const operation = route.config?.operation ?? route.config?.documentedAs
      if (!operation) return { schema, url }
      operations.set(`${operation.method.toLowerCase()} ${operation.path}`, operation)
      return { schema: documentedSchema(operation, schema, vocabulary), url }
    },
    transformObject: (document) => {
      if (!('openapiObject' in document)) return document.swaggerObject
      const parts = { operations, named: (name: string) => schemas[name], vocabulary }
      completeDocument(document.openapiObject as unknown as OpenApiDocument, parts)
      return document.openapiObject
    },
  })
  for (const { method, url, schema = {}, config = {} } of routes) {
    app.route({ method, url, schema, config, handler: async () => {} })
  }
  await app.ready()
  const document = app.swagger()
  await app.close()
  return document
}

const documentedSchema = (
  operation: Operation,
  schema: FastifySchema | undefined,
  vocabulary: ApiVocabulary,
): FastifySchema => ({
  ...schema,
  operationId: operation.operationId,
  tags: [operation.tag],
  summary: operation.summary,
  ...(operation.description ? { description: operation.description } : {}),
  ...(operation.params ? { params: operation.params } : {}),
  ...(operation.query ? { querystring: operation.query } : {}),
  ...(operation.headers ? { headers: operation.headers } : {}),
  ...requestOf(operation),
  security: securityOf(operation.access, vocabulary),
  response: successesOf(operation),
})

const requestOf = ({ body, requestStream }: Operation): { body?: unknown } => {
  if (body) return { body }
  return requestStream ? { body: { description: requestStream.description, content: contentOf(requestStream) } } : {}
}

const securityOf = (access: Access, { ownerToken }: ApiVocabulary): Record<string, string[]>[] => {
  if (access.kind === 'public' && !access.scopes) return []
  const staff = { staff: [...(access.scopes ?? [])] }
  if (access.kind === 'public') return [{}, staff]
  return access.kind === 'staff' ? [staff] : [{ [ownerToken.scheme]: [] }, staff]
}

const successesOf = ({ responses, responseStream }: Operation): Record<string, unknown> => {
  const answers = Object.entries(responses).map(([status, schema]) => {
    const description = DESCRIPTIONS[status] ?? 'Done.'
    if (responseStream) {
      return [status, { description: responseStream.description, content: contentOf(responseStream) }]
    }
    if (schema === null) return [status, { type: 'null', description }]
    return [status, { description, content: { 'application/json': { schema } } }]
  })
  return Object.fromEntries(answers)
}

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  200: 'The response.',
  201: 'Created.',
  202: 'Accepted.',
  204: 'Done, without content.',
  308: 'The address has changed; `Location` is the present one.',
}
