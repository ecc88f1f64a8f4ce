import fc from 'fast-check'
import type { DocumentedOperation, JsonSchema, Parameter } from './documents.ts'
import { floodsOf } from './floods.ts'
import { FUZZ_METHODS, fuzzAddress } from './fuzz-addresses.ts'
import { CONTENT_TYPES, fuzzHeaders, type Header } from './fuzz-headers.ts'
import { bodyText, fuzzValue, oneThingWrong, type RawBody } from './fuzz-json.ts'
import { fuzzText, percentEncoded } from './fuzz-text.ts'
import { type KnownName, placeholder } from './placeholders.ts'
import { validValues } from './valid-values.ts'

/** A request as it will be sent, but for the placeholders in it. */
export interface FuzzRequest {
  readonly method: string
  /** Path and query; characters stand for bytes. */
  readonly target: string
  readonly headers: readonly Header[]
  readonly body: RawBody | undefined
  /** False when address or method were tampered with, so that the request may reach anything, or nothing. */
  readonly reachesOperation: boolean
}

const often = <T>(usual: fc.Arbitrary<T>, weight: number, ...others: fc.Arbitrary<T>[]): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: usual }, ...others.map((arbitrary) => ({ weight: 1, arbitrary })))

/** Valid, nearly valid and invalid requests of one operation. */
export const requestsOf = (operation: DocumentedOperation): fc.Arbitrary<FuzzRequest> =>
  fc
    .record({
      path: pathOf(operation),
      query: queryOf(operation),
      caller: callerOf(operation),
      parameters: headersOf(operation),
      extra: often<readonly Header[]>(fc.constant([]), 4, fuzzHeaders),
      content: contentOf(operation),
      method: often(fc.constant(operation.method), 30, fc.constantFrom(...FUZZ_METHODS)),
    })
    .chain((parts) => {
      const plain = { ...parts, target: parts.path.text + parts.query, tampered: parts.path.tampered }
      const tampered = fuzzAddress(parts.path.text).map((target) => ({ ...plain, target, tampered: true }))
      return often(fc.constant(plain), 15, tampered)
    })
    .map(({ method, target, caller, parameters, extra, content, tampered }) => ({
      method,
      target,
      headers: [...caller, ...parameters, ...content.headers, ...extra],
      body: content.body,
      reachesOperation: !tampered && method === operation.method,
    }))

/** A request of an operation that is as it should be, with this body in place of one that would be made. */
export const plainRequest = (operation: DocumentedOperation, body: string | undefined, query = ''): FuzzRequest => {
  const [mediaType] = operation.bodies.keys()
  const headers = operation.parameters.flatMap(({ in: where, name }): Header[] => {
    const meant = where === 'header' ? MEANT_HEADERS[name.toLowerCase()]?.(operation) : undefined
    return meant ? [[name, fc.sample(meant, { seed: 1, numRuns: 1 })[0] ?? '']] : []
  })
  return {
    method: operation.method,
    target: operation.path.replaceAll(/\{(\w+)\}/g, (_, name) => placeholder(addressed(operation, name))) + query,
    headers: [
      ...(operation.security.length > 0 ? bearer('staffToken') : []),
      ...headers,
      ...(body === undefined ? [] : [['Content-Type', mediaType ?? ''] as const]),
    ],
    body: body === undefined ? undefined : { text: body, encoding: 'utf8' },
    reachesOperation: true,
  }
}

const OWN: Readonly<Record<string, KnownName>> = {
  'catalog id': 'ownProductId',
  'catalog sku': 'ownSku',
  'imports id': 'ownImportId',
  'categories id': 'ownCategoryId',
  'orders id': 'ownOrderId',
}
const SHARED: Readonly<Record<string, KnownName>> = {
  'catalog id': 'productId',
  'catalog sku': 'sku',
  'categories id': 'categoryId',
  'orders id': 'orderId',
}

/** What changes something gets a resource of its own, so that the same request finds the same state each time. */
const addressed = ({ service, method, path }: DocumentedOperation, name: string): KnownName => {
  const key = `${path.includes('/import/') ? 'imports' : service} ${name}`
  return (method === 'GET' ? SHARED[key] : OWN[key]) ?? 'unknownId'
}

interface PathText {
  readonly text: string
  readonly tampered: boolean
}

const pathOf = (operation: DocumentedOperation): fc.Arbitrary<PathText> => {
  const names = operation.parameters.filter((it) => it.in === 'path')
  const values = names.map(({ name, schema }) =>
    fc.oneof(
      { weight: 14, arbitrary: fc.constant(placeholder(addressed(operation, name))) },
      { weight: 2, arbitrary: validValues(schema, operation, name).map(String) },
      { weight: 2, arbitrary: fuzzText },
    ),
  )
  return fc.tuple(...values).map((texts) => ({
    text: names.reduce(
      (path, { name }, at) => path.replace(`{${name}}`, () => percentEncoded(texts[at] ?? '')),
      operation.path,
    ),
    // These are other addresses to everybody who reads them.
    tampered: texts.some((text) => /^\.{0,2}$|[/\\]/.test(text)),
  }))
}

const queryOf = (operation: DocumentedOperation): fc.Arbitrary<string> => {
  const fields = operation.parameters.filter((it) => it.in === 'query').map((it) => queryField(operation, it))
  const unknown = often<string[]>(
    fc.constant([]),
    12,
    fc.tuple(fuzzText, fuzzText).map((it) => [it.map(percentEncoded).join('=')]),
  )
  return fc.tuple(unknown, ...fields).map((parts) => {
    const text = parts.flat().join('&')
    return text === '' ? '' : `?${text}`
  })
}

const queryField = (operation: DocumentedOperation, { name, required, schema }: Parameter): fc.Arbitrary<string[]> => {
  const valid = validValues(schema, operation, name)
  const values = fc.oneof(
    { weight: 5, arbitrary: valid.map((it) => [it].flat()) },
    { weight: 2, arbitrary: fuzzText.map((it) => [it]) },
    { weight: 1, arbitrary: fc.array(fc.oneof(valid, fuzzText), { minLength: 2, maxLength: 4 }) },
  )
  const field = values.map((all) => all.map((it) => `${name}=${percentEncoded(String(it))}`))
  return required
    ? often(field, 8, fc.constant<string[]>([]))
    : often(field, 1, fc.constant<string[]>([]), fc.constant<string[]>([]))
}

const bearer = (name: KnownName): Header[] => [['Authorization', `Bearer ${placeholder(name)}`]]

const callerOf = ({ method, security }: DocumentedOperation): fc.Arbitrary<Header[]> => {
  const nobody = fc.constant<Header[]>([])
  const staff = fc.constant(bearer('staffToken'))
  const owner = fc.constant(bearer(method === 'GET' ? 'orderToken' : 'ownOrderToken'))
  const stranger = fc.constant(bearer('otherOrderToken'))
  if (security.length === 0) return often(nobody, 6, staff, owner)
  if (security.includes('order')) return often(owner, 5, staff, staff, stranger, nobody)
  return often(staff, 8, owner, nobody)
}

const MEANT_HEADERS: Readonly<Record<string, (operation: DocumentedOperation) => fc.Arbitrary<string>>> = {
  'idempotency-key': () => fc.constantFrom(placeholder('newKey'), `"${placeholder('newKey')}"`),
  prefer: () => fc.constantFrom('wait=1', 'wait=0'),
  'if-match': ({ service }) => fc.constant(placeholder(service === 'catalog' ? 'ownProductTag' : 'ownCategoryTag')),
}

const headersOf = (operation: DocumentedOperation): fc.Arbitrary<Header[]> => {
  const headers = operation.parameters
    .filter((it) => it.in === 'header')
    .map(({ name }) => {
      const value = MEANT_HEADERS[name.toLowerCase()]?.(operation) ?? fc.constant('')
      return often(
        value.map((it): Header[] => [[name, it]]),
        10,
        fc.constant<Header[]>([]),
      )
    })
  return fc.tuple(...headers).map((all) => all.flat())
}

interface Content {
  readonly headers: readonly Header[]
  readonly body: RawBody | undefined
}

const NONE: Content = { headers: [], body: undefined }

const contentOf = (operation: DocumentedOperation): fc.Arbitrary<Content> => {
  const [first] = operation.bodies
  if (!first) return often(fc.constant(NONE), 10, withType('application/json', bodyText(fuzzValue, true)))
  const [mediaType, schema] = first
  if (mediaType === 'application/x-ndjson') return linesOf(operation, schema)
  const valid = validValues(schema, operation)
  const body = fc.oneof(
    { weight: 5, arbitrary: bodyText(valid, false) },
    { weight: 5, arbitrary: bodyText(oneThingWrong(valid), false) },
    { weight: 2, arbitrary: bodyText(valid, true) },
    { weight: 1, arbitrary: bodyText(fuzzValue, false) },
    { weight: 1, arbitrary: bodyText(flooded(operation, schema, valid), false) },
  )
  return often(withType(mediaType, body), 20, fc.constant(NONE))
}

const FLOOD_BYTES = 50_000

/** A value that was valid, with one array, object or text in it far beyond its limits. */
const flooded = (
  { resolve }: DocumentedOperation,
  schema: JsonSchema,
  valid: fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> =>
  fc.tuple(valid, fc.nat(100_000)).map(([value, at]) => {
    const floods = floodsOf(schema, value, resolve, FLOOD_BYTES)
    return floods[at % floods.length]?.value ?? value
  })

/** A stream of lines, as import takes it. */
const linesOf = (operation: DocumentedOperation, schema: JsonSchema): fc.Arbitrary<Content> => {
  const valid = validValues(schema, operation)
  const line = fc.oneof(
    { weight: 4, arbitrary: bodyText(valid, false) },
    { weight: 4, arbitrary: bodyText(oneThingWrong(valid), false) },
    { weight: 4, arbitrary: bodyText(valid, true) },
    { weight: 1, arbitrary: bodyText(flooded(operation, schema, valid), false) },
  )
  const json = fc.array(line, { maxLength: 4 }).map(
    (all): RawBody => ({
      text: all.map(({ text }) => text.slice(0, 60_000)).join('\n'),
      encoding: all.some(({ encoding }) => encoding !== 'utf8') ? 'latin1' : 'utf8',
    }),
  )
  const table = fc.array(fc.array(fuzzText, { maxLength: 5 }), { maxLength: 4 }).map(
    (rows): RawBody => ({
      text: ['slug,name,sku,price,stock', ...rows.map((cells) => cells.join())].join('\n'),
      encoding: 'utf8',
    }),
  )
  return fc.oneof(
    { weight: 3, arbitrary: withType('application/x-ndjson', json) },
    { weight: 1, arbitrary: withType('text/csv', table) },
  )
}

const withType = (mediaType: string, body: fc.Arbitrary<RawBody>): fc.Arbitrary<Content> =>
  fc
    .tuple(often(fc.constant(mediaType), 20, fc.constantFrom(...CONTENT_TYPES)), body)
    .map(([type, raw]) => ({ headers: [['Content-Type', type]], body: raw }))
