import { apiServiceNames } from '@techshop/service-manifests/services'
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
  /** Schemas of the request's body by media type; of a stream that of one line. */
  readonly bodies: ReadonlyMap<string, JsonSchema>
  /** Names of the security schemes that open it; none: it is public. */
  readonly security: readonly string[]
  readonly statuses: ReadonlySet<number>
  /** What is wrong with a body of this status and media type: undocumented, or not valid. Empty when all is well. */
  faultsOf(status: number, mediaType: string, value: unknown): string[]
  /** Follows a `$ref` of its document. */
  resolve(schema: JsonSchema): JsonSchema
}

const METHODS = new Set(['get', 'post', 'patch', 'put', 'delete'])

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>
}

/** What many operations have in common stands once, among the components. */
type Referable<Part> = Part | { readonly $ref: string }

type RawParameter = Omit<Parameter, 'required'> & { readonly required?: boolean }

interface RawResponse {
  readonly content?: Readonly<Record<string, { schema: JsonSchema }>>
}

interface RawOperation {
  readonly operationId: string
  readonly parameters?: readonly Referable<RawParameter>[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: JsonSchema }>> }
  readonly security?: readonly Readonly<Record<string, unknown>>[]
  readonly responses: Readonly<Record<string, Referable<RawResponse>>>
}

/** Reads the documents that the running services serve, and makes a list of their operations. */
export const readOperations = async (baseUrl: string): Promise<DocumentedOperation[]> => {
  const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }))
  const operations: DocumentedOperation[] = []
  for (const service of apiServiceNames) {
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
        operationId: raw.operationId,
        method: method.toUpperCase(),
        path,
        parameters: (raw.parameters ?? []).map((it) => {
          const parameter = followed(document, it)
          return { ...parameter, required: parameter.required ?? false }
        }),
        bodies: new Map(
          Object.entries(raw.requestBody?.content ?? {}).map(([type, { schema }]) => [type, lineOf(schema) ?? schema]),
        ),
        security: (raw.security ?? []).flatMap((it) => Object.keys(it)),
        statuses: new Set(Object.keys(raw.responses).map(Number)),
        faultsOf: bodyCheck(document, `${service}#/paths/${pointerPart(path)}/${method}/responses`, raw, ajv),
        resolve: (schema) => followed(document, schema),
      })),
  )

const bodyCheck =
  (document: Document, base: string, { responses }: RawOperation, ajv: Ajv2020): DocumentedOperation['faultsOf'] =>
  (status, mediaType, value) => {
    const response = responses[status]
    const content = response && followed(document, response).content?.[mediaType]
    if (!content) {
      return [`${status} as ${mediaType || 'no media type'} is not documented`]
    }
    const place = '$ref' in response ? base.replace(/#.*/, response.$ref) : `${base}/${status}`
    const $ref = `${place}/content/${pointerPart(mediaType)}/schema${lineOf(content.schema) ? LINE : ''}`
    const validate = ajv.getSchema($ref) ?? ajv.compile({ $ref })
    if (validate(value)) return []
    return [`the body of ${status} is not as documented: ${ajv.errorsText(validate.errors).slice(0, 500)}`]
  }

const LINE = '/contentSchema/items'

/** Lines of JSON are described as a text that holds a list. */
const lineOf = ({ contentSchema }: JsonSchema): JsonSchema | undefined =>
  (contentSchema as { items: JsonSchema } | undefined)?.items

/** A part of a JSON Pointer in a URI fragment. */
const pointerPart = (text: string): string => encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'))

const followed = <Part extends object>(document: Document, part: Referable<Part>): Part => {
  if (!('$ref' in part) || typeof part.$ref !== 'string') return part as Part
  const found = part.$ref
    .split('/')
    .slice(1)
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], document)
  if (!found) throw new Error(`the document has no ${part.$ref}`)
  return found as Part
}
