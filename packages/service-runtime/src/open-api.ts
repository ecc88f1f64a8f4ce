import swagger from '@fastify/swagger'
import type { Access, Operation } from '@techshop/contracts/operation'
import { type ProblemName, problemTypeReference, problemTypes } from '@techshop/contracts/problem'
import type { FastifyInstance, FastifySchema } from 'fastify'
import { PROBLEM_MEDIA_TYPE } from './send-problem.ts'

export interface DocumentOptions {
  readonly name: string
  readonly title: string
  readonly version: string
  readonly description: string
}

/** Describes every operation as OpenAPI 3.1 at `/api/<name>/openapi.json`, with the named schemas as components. */
export const registerOpenApi = async (app: FastifyInstance, options: DocumentOptions): Promise<void> => {
  const { name, title, version, description } = options
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title, version, description },
      components: {
        securitySchemes: {
          staff: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'A token of the shop staff.' },
          order: { type: 'http', scheme: 'bearer', description: "An order's own token, from placing or lookup." },
        },
      },
    },
    refResolver: {
      buildLocalReference: (schema, _base, _fragment, index) =>
        typeof schema.$id === 'string' ? schema.$id : `schema-${index}`,
    },
    transform: ({ schema, url, route }) => {
      const operation = route.config?.operation
      if (operation) return { schema: documentedSchema(operation, schema), url }
      return { schema: schema?.operationId === 'getHealth' ? documentedHealth(schema) : schema, url }
    },
  })
  let text: string | undefined
  app.get(
    `/api/${name}/openapi.json`,
    { schema: { hide: true }, config: { internal: true } },
    async (_request, reply) => {
      text ??= JSON.stringify(app.swagger())
      return reply.headers({ 'cache-control': 'public, max-age=0, s-maxage=1' }).type('application/json').send(text)
    },
  )
}

const documentedSchema = (operation: Operation, schema: FastifySchema | undefined): FastifySchema => ({
  ...schema,
  operationId: operation.operationId,
  tags: [operation.tag],
  summary: operation.summary,
  ...(operation.description ? { description: operation.description } : {}),
  ...(operation.params ? { params: operation.params } : {}),
  ...(operation.query ? { querystring: operation.query } : {}),
  ...headersOf(operation),
  ...requestOf(operation),
  security: securityOf(operation.access),
  response: { ...successesOf(operation), ...problemsOf(problemNames(operation)) },
})

const IF_MATCH = {
  type: 'string',
  description: 'The ETag of the version that was read. Its part before the dash, the version, is compared.',
}

const headersOf = ({ headers, conditional }: Operation): Pick<FastifySchema, 'headers'> => {
  if (!headers && !conditional) return {}
  const { properties = {}, required = [] } = (headers ?? {}) as { properties?: object; required?: string[] }
  if (!conditional) return { headers: { type: 'object', properties, required } }
  return {
    headers: {
      type: 'object',
      properties: { ...properties, 'if-match': IF_MATCH },
      required: [...required, 'if-match'],
    },
  }
}

const requestOf = ({ body, requestStream }: Operation): { body?: unknown } => {
  if (body) return { body }
  if (!requestStream) return {}
  const { mediaTypes, description, line } = requestStream
  return { body: { description, content: contentOf(mediaTypes, line) } }
}

const contentOf = (mediaTypes: readonly string[], line: unknown) =>
  Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, { schema: line ?? { type: 'string' } }]))

const securityOf = (access: Access): Record<string, string[]>[] => {
  if (access.kind === 'public') return []
  const staff = { staff: [...access.scopes] }
  return access.kind === 'staff' ? [staff] : [{ order: [] }, staff]
}

const ETAG = { type: 'string', description: 'Strong; `"<version>-<hash>"`, for a list `"<hash>"`.' }

const successesOf = ({ method, responses, responseStream, tagged }: Operation): Record<string, unknown> => {
  const headers = tagged ? { headers: { ETag: ETAG } } : {}
  const answers = Object.entries(responses).map(([status, schema]) => {
    const description = DESCRIPTIONS[status] ?? 'Done.'
    if (responseStream) {
      return [
        status,
        { description: responseStream.description, content: contentOf(responseStream.mediaTypes, responseStream.line) },
      ]
    }
    if (schema === null) return [status, { type: 'null', description }]
    return [status, { description, ...headers, content: { 'application/json': { schema } } }]
  })
  const unchanged = tagged && method === 'GET' ? [['304', { type: 'null', description: DESCRIPTIONS[304] }]] : []
  return Object.fromEntries([...answers, ...unchanged])
}

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  200: 'The answer.',
  201: 'Created.',
  202: 'Accepted.',
  204: 'Done; there is nothing to say.',
  304: 'You have it: If-None-Match names its ETag.',
}

const EVERYWHERE: readonly ProblemName[] = [
  'invalid-request',
  'unauthenticated',
  'payload-too-large',
  'uri-too-long',
  'too-many-requests',
  'headers-too-large',
  'internal-error',
  'unavailable',
]

const problemNames = ({ access, cached, conditional, body, problems = [] }: Operation): ProblemName[] => [
  ...EVERYWHERE,
  ...problems,
  ...(access.kind === 'public' ? [] : (['forbidden'] as const)),
  ...(conditional ? (['precondition-required', 'stale-version'] as const) : []),
  // Nginx judges even an empty If-Match by the copy that it keeps.
  ...(cached ? (['stale-version'] as const) : []),
  ...(body ? (['unsupported-media-type'] as const) : []),
]

/** Health may also be not ready, or asked for by what is no request. */
const documentedHealth = (schema: FastifySchema): FastifySchema => ({
  ...schema,
  response: {
    ...(schema.response as object),
    ...problemsOf(['invalid-request', 'payload-too-large', 'uri-too-long', 'headers-too-large', 'unavailable']),
  },
})

/** One answer for each status, which names the problems that share it. */
const problemsOf = (problems: readonly ProblemName[]): Record<string, unknown> => {
  const byStatus = Object.groupBy(new Set(problems), (problem) => problemTypes[problem].status)
  const answers = Object.entries(byStatus).map(([status, names = []]) => {
    const description = names
      .map((name) => `${problemTypes[name].title} (\`${problemTypeReference(name)}\`).`)
      .join(' ')
    return [status, { description, content: { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: 'Problem#' } } } }]
  })
  return Object.fromEntries(answers)
}
