import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** A JSON Schema (2020-12) as it stands in an OpenAPI 3.1 document. */
export type JsonSchema = { readonly [keyword: string]: unknown }

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly schema: JsonSchema
}

/** One operation as a service documents it. */
export interface DocumentedOperation {
  readonly service: string
  readonly operationId: string
  readonly method: string
  readonly path: string
  readonly parameters: readonly Parameter[]
  /** Schemas of the request's body by media type. */
  readonly bodies: ReadonlyMap<string, JsonSchema>
  /** Names of the security schemes that open it; none: it is public. */
  readonly security: readonly string[]
  readonly statuses: ReadonlySet<number>
  /** What is wrong with a body of this status and media type: undocumented, or not valid. Empty when all is well. */
  faultsOf(status: number, mediaType: string, value: unknown): string[]
  /** Follows a `$ref` of its document. */
  resolve(schema: JsonSchema): JsonSchema
}

const SERVICES = ['catalog', 'categories', 'orders'] as const
const METHODS = new Set(['get', 'post', 'patch', 'put', 'delete'])

interface Document {
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> }
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>
}

interface RawOperation {
  readonly operationId: string
  readonly parameters?: readonly (Omit<Parameter, 'required'> & { required?: boolean })[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: JsonSchema }>> }
  readonly security?: readonly Readonly<Record<string, unknown>>[]
  readonly responses: Readonly<Record<string, { content?: Readonly<Record<string, { schema: JsonSchema }>> }>>
}

/** Reads the documents that the running services serve, and makes a list of their operations. */
export const readOperations = async (baseUrl: string): Promise<DocumentedOperation[]> => {
  const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }))
  const operations: DocumentedOperation[] = []
  for (const service of SERVICES) {
    const answer = await fetch(`${baseUrl}/api/${service}/openapi.json`)
    if (!answer.ok) throw new Error(`no OpenAPI document of ${service}: ${answer.status}`)
    const document = (await answer.json()) as Document
    ajv.addSchema(document, service)
    operations.push(...operationsOf(service, document, ajv))
  }
  return operations
}

const operationsOf = (service: string, document: Document, ajv: Ajv2020): DocumentedOperation[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => METHODS.has(method))
      .map(([method, raw]) => ({
        service,
        operationId: raw.operationId === 'getHealth' ? `getHealth:${service}` : raw.operationId,
        method: method.toUpperCase(),
        path,
        parameters: (raw.parameters ?? []).map((it) => ({ ...it, required: it.required ?? false })),
        bodies: new Map(Object.entries(raw.requestBody?.content ?? {}).map(([type, { schema }]) => [type, schema])),
        security: (raw.security ?? []).flatMap((it) => Object.keys(it)),
        statuses: new Set(Object.keys(raw.responses).map(Number)),
        faultsOf: bodyCheck(`${service}#/paths/${pointerPart(path)}/${method}/responses`, raw, ajv),
        resolve: (schema) => resolveReference(document, schema),
      })),
  )

const bodyCheck =
  (pointer: string, { responses }: RawOperation, ajv: Ajv2020): DocumentedOperation['faultsOf'] =>
  (status, mediaType, value) => {
    const content = responses[status]?.content
    if (!content?.[mediaType]) return [`${status} as ${mediaType || 'no media type'} is not documented`]
    const $ref = `${pointer}/${status}/content/${pointerPart(mediaType)}/schema`
    const validate = ajv.getSchema($ref) ?? ajv.compile({ $ref })
    if (validate(value)) return []
    return [`the body of ${status} is not as documented: ${ajv.errorsText(validate.errors).slice(0, 500)}`]
  }

/** A part of a JSON Pointer in a URI fragment. */
const pointerPart = (text: string): string => encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'))

const resolveReference = (document: Document, schema: JsonSchema): JsonSchema => {
  if (typeof schema.$ref !== 'string') return schema
  const name = schema.$ref.replace('#/components/schemas/', '')
  const found = document.components.schemas[name]
  if (!found) throw new Error(`the document has no schema ${schema.$ref}`)
  return found
}
