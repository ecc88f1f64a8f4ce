import type { ApiVocabulary } from '@techshop/http-contract/api-vocabulary'
import { deprecationKeywords, deprecationOf } from '@techshop/http-contract/deprecation'
import type { Examples } from '@techshop/http-contract/example'
import type { Operation } from '@techshop/http-contract/operation'
import { deprecationsIn, type SchemaNamed } from './deprecation-headers.ts'
import { problemResponses } from './open-api-problems.ts'
import { type HeaderName, type Reference, SharedParts } from './open-api-shared-parts.ts'
import { NDJSON } from './open-api-streams.ts'

interface Parameter {
  name: string
  in: string
  example?: unknown
  schema?: Readonly<Record<string, unknown>>
}

interface Content {
  examples?: Examples
}

interface Response {
  headers?: unknown
  content?: Record<string, Content>
}

interface DocumentedOperation {
  tags?: readonly string[]
  security?: readonly Readonly<Record<string, unknown>>[]
  parameters?: (Parameter | Reference)[]
  requestBody?: { content: Record<string, Content> }
  responses: Record<string, unknown>
}

/** The members of a document that are read or changed here. */
export interface OpenApiDocument {
  servers?: unknown
  tags?: unknown
  info: { license?: unknown; contact?: unknown }
  components?: Record<string, unknown>
  paths: Record<string, Record<string, DocumentedOperation>>
}

/** Operations by method and path, such as `get /api/orders/{id}`. */
export type OperationAt = Map<string, Operation>

/** What a document is made of beside the routes. */
export interface DocumentParts {
  readonly operations: OperationAt
  readonly named: SchemaNamed
  readonly vocabulary: ApiVocabulary
}

/** Adds to a document what its operations share, and their examples. */
export const completeDocument = (document: OpenApiDocument, { operations, named, vocabulary }: DocumentParts): void => {
  const parts = new SharedParts(vocabulary)
  const tags = new Set<string>()
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, documented] of Object.entries(methods)) {
      const operation = operations.get(`${method} ${path}`)
      if (!operation) throw new Error(`${method} ${path} has no operation: hide it`)
      completeOperation(documented, operation, parts)
      if (deprecationsIn(operation, named).any) announceEnd(documented, operation, parts)
      tags.add(operation.tag)
    }
  }
  const used = Object.entries(parts.components).filter(([, some]) => Object.keys(some).length > 0)
  document.components = { ...Object.fromEntries(used), schemas: document.components?.schemas }
  if (vocabulary.contact) document.info.contact = vocabulary.contact
  document.info.license = { name: 'All rights reserved', identifier: 'LicenseRef-TechShop' }
  document.servers = [{ url: '/', description: 'The gateway that served this document.' }]
  document.tags = [...tags].map((name) => ({ name, description: vocabulary.tags[name] ?? '' }))
}

const completeOperation = (documented: DocumentedOperation, operation: Operation, parts: SharedParts): void => {
  const { examples, requestStream, responses } = operation
  parts.security(documented.security ?? [])
  const parameters = parametersOf(documented, operation, parts)
  if (parameters.length > 0) documented.parameters = parameters
  for (const [mediaType, content] of Object.entries(documented.requestBody?.content ?? {})) {
    const some = requestStream ? requestStream.examples?.[mediaType] : examples?.request
    if (some) content.examples = mediaType === NDJSON ? asLines(some) : some
  }
  acceptMergePatch(documented, operation)
  for (const status of Object.keys(responses)) {
    completeSuccess(documented.responses[status] as Response, Number(status), operation, parts)
  }
  if (operation.tagged && operation.method === 'GET') {
    const headers = parts.headers(['X-Request-Id', 'ETag', 'Cache-Control', ...rateLimits])
    documented.responses[304] = { description: 'The cached representation is current.', headers }
  }
  Object.assign(documented.responses, problemResponses(operation, parts))
}

/** Marks an operation that goes, and names the headers that say so of it or of what it has. */
const announceEnd = (
  documented: DocumentedOperation,
  { deprecation, responses }: Operation,
  parts: SharedParts,
): void => {
  if (deprecation) Object.assign(documented, deprecationKeywords(deprecation))
  for (const status of Object.keys(responses)) {
    const response = documented.responses[status] as Response
    response.headers = { ...(response.headers as object), ...parts.headers(['Deprecation', 'Sunset', 'Link']) }
  }
}

/** A parameter says itself that it goes, as its schema does. */
const endOf = ({ schema }: Parameter): Record<string, unknown> => {
  const end = schema && deprecationOf(schema)
  return end ? deprecationKeywords(end) : {}
}

const parametersOf = (
  { parameters = [] }: DocumentedOperation,
  { examples, conditional, keyed, tagged, method }: Operation,
  parts: SharedParts,
): (Parameter | Reference)[] => {
  const own = parameters.map((parameter) => {
    if (!('name' in parameter)) return parameter
    const example = examples?.parameters?.[parameter.name]
    const name = parameter.in === 'header' ? headerCase(parameter.name) : parameter.name
    return { ...parameter, name, ...endOf(parameter), ...(example === undefined ? {} : { example }) }
  })
  return [
    ...own,
    ...(keyed ? [parts.parameter('IdempotencyKey')] : []),
    ...(conditional ? [parts.parameter('IfMatch')] : []),
    ...(tagged && method === 'GET' ? [parts.parameter('IfNoneMatch')] : []),
  ]
}

/** A change may be sent under the name of its format (RFC 7396), and as plain JSON. */
const acceptMergePatch = ({ requestBody }: DocumentedOperation, { method }: Operation): void => {
  const json = requestBody?.content['application/json']
  if (method === 'PATCH' && requestBody && json) requestBody.content['application/merge-patch+json'] = json
}

/** For good, and to be asked the same way (RFC 9110, section 15.4.9). */
const MOVED = 308

const rateLimits: readonly HeaderName[] = ['RateLimit', 'RateLimit-Policy']

const completeSuccess = (response: Response, status: number, operation: Operation, parts: SharedParts): void => {
  const { examples, responseStream, tagged, located, headers } = operation
  const isWaiting = Object.keys((headers as { properties?: object } | undefined)?.properties ?? {}).includes('prefer')
  response.headers = parts.headers([
    'X-Request-Id',
    ...(tagged && response.content ? (['ETag'] as const) : []),
    ...(operation.tag === 'service' ? [] : (['Cache-Control'] as const)),
    ...(located || status === MOVED ? (['Location'] as const) : []),
    ...(isWaiting ? (['Preference-Applied'] as const) : []),
    ...rateLimits,
  ])
  for (const [mediaType, content] of Object.entries(response.content ?? {})) {
    const some = responseStream ? responseStream.examples?.[mediaType] : examples?.responses?.[status]
    if (some) content.examples = mediaType === NDJSON ? asLines(some) : some
  }
}

/** Values as the text in which they travel. */
const asLines = (examples: Examples): Examples =>
  Object.fromEntries(
    Object.entries(examples).map(([name, { summary, value }]) => [
      name,
      { summary, value: `${JSON.stringify(value)}\n` },
    ]),
  )

/** `idempotency-key` as people write it: `Idempotency-Key`. */
const headerCase = (name: string) => name.replaceAll(/(?:^|-)[a-z]/g, (start) => start.toUpperCase())
