import { isObject, type Json, listAt, objectAt, resolved } from './json.ts'
import { otherChanges } from './other-changes.ts'
import { problemTypesOf } from './problem-types.ts'
import { type Maker, schemaBreaks } from './schema-breaks.ts'
import { schemeBreaks, securityBreaks } from './security-breaks.ts'
import { serverBreaks } from './server-breaks.ts'
import { mayGo, sunsetBreaks } from './sunset.ts'
import { versionBreaks } from './version-breaks.ts'

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

const DOCUMENT = ['openapi', 'info', 'paths', 'components', 'servers', 'security', 'tags']
const PATH = [...METHODS, 'parameters', 'servers']
const OPERATION = ['operationId', 'tags', 'parameters', 'requestBody', 'responses', 'security', 'servers']
const PARAMETER = ['name', 'in', 'required', 'schema', 'style', 'explode']
const REQUEST = ['required', 'content']
const CONTENT = ['schema']
const RESPONSE = ['headers', 'content']
const HEADER = ['required', 'schema']

const majorOf = (document: Json): number => Number.parseInt(String(objectAt(document, 'info').version), 10)

/** How an OpenAPI document breaks the released one; nothing once its major version is higher. */
export const openApiBreaks = (released: Json, current: Json): string[] => {
  if (majorOf(current) > majorOf(released)) return []
  return new Documents(released, current).breaks()
}

/** A path or an operation before and now, with what it takes over from around it. */
interface Pair {
  readonly before: Json
  readonly now: Json
}

class Documents {
  readonly #released: Json
  readonly #current: Json

  constructor(released: Json, current: Json) {
    this.#released = released
    this.#current = current
  }

  breaks(): string[] {
    const document = { before: this.#released, now: this.#current }
    return [
      ...versionBreaks(this.#released, this.#current, 'openapi'),
      ...schemeBreaks(this.#released, this.#current),
      ...this.#nameBreaks(),
      ...this.#others(document, DOCUMENT, 'the document'),
      ...Object.entries(objectAt(this.#released, 'paths')).flatMap(([path, item]) =>
        this.#path({ before: resolved(this.#released, item), now: this.#currentPath(path) }, path),
      ),
    ]
  }

  #currentPath(path: string): Json {
    return resolved(this.#current, objectAt(this.#current, 'paths')[path])
  }

  /** A named schema is a type in clients, whether or not anything refers to it. */
  #nameBreaks(): string[] {
    const schemasOf = (document: Json) => Object.keys(objectAt(objectAt(document, 'components'), 'schemas'))
    const now = new Set(schemasOf(this.#current))
    return schemasOf(this.#released)
      .filter((name) => !now.has(name))
      .map((name) => `schema ${name}: was removed`)
  }

  #path(item: Pair, path: string): string[] {
    const methods = METHODS.filter((method) => method in item.before)
    return [
      ...(Object.keys(item.now).length > 0 ? this.#others(item, PATH, path) : []),
      ...methods.flatMap((method) => {
        const place = `${method.toUpperCase()} ${path}`
        const released = within(item.before, objectAt(item.before, method), this.#released)
        const current = item.now[method]
        if (!isObject(current)) return mayGo(released) ? [] : [`${place}: was removed`]
        return this.#operation({ before: released, now: within(item.now, current, this.#current) }, place)
      }),
    ]
  }

  #operation(operation: Pair, place: string): string[] {
    const { before, now } = operation
    return [
      ...this.#names(before, now, place),
      ...this.#parameters(before, now, place),
      ...this.#request(before, now, place),
      ...this.#responses(before, now, place),
      ...securityBreaks(before.security, now.security, place),
      ...serverBreaks(listAt(before, 'servers'), listAt(now, 'servers'), place),
      ...sunsetBreaks(before, now, place),
      ...this.#others(operation, OPERATION, place),
    ]
  }

  /** Clients name a method after the operationId, and the class that it belongs to after the tags. */
  #names(released: Json, current: Json, place: string): string[] {
    const tagsOf = (operation: Json) => listAt(operation, 'tags').join(', ')
    const isRenamed = released.operationId !== current.operationId
    const isMoved = tagsOf(released) !== tagsOf(current)
    return [
      ...(isRenamed ? [`${place}: operationId is ${current.operationId}, not ${released.operationId}`] : []),
      ...(isMoved ? [`${place}: tags are ${tagsOf(current)}, not ${tagsOf(released)}`] : []),
    ]
  }

  #parameters(released: Json, current: Json, place: string): string[] {
    const before = parametersOf(this.#released, released)
    const now = parametersOf(this.#current, current)
    const added = [...now]
      .filter(([name, { required }]) => required === true && !before.has(name))
      .map(([name]) => `${place} ${name}: is required now`)
    return [
      ...added,
      ...[...before].flatMap(([name, parameter]) => {
        const same = now.get(name)
        if (same) return this.#parameter(parameter, same, `${place} ${name}`)
        return mayGo(parameter) ? [] : [`${place} ${name}: was removed`]
      }),
    ]
  }

  #parameter(before: Json, now: Json, place: string): string[] {
    const stricter = now.required === true && before.required !== true
    const [form, other] = [formOf(before), formOf(now)]
    return [
      ...(stricter ? [`${place}: is required now`] : []),
      ...(form === other ? [] : [`${place}: is written as ${other}, not ${form}`]),
      ...sunsetBreaks(before, now, place),
      ...this.#schema(before, now, 'callers', place),
      ...this.#others({ before, now }, PARAMETER, place),
    ]
  }

  #request(released: Json, current: Json, place: string): string[] {
    const before = resolved(this.#released, released.requestBody)
    const now = resolved(this.#current, current.requestBody)
    const stricter = now.required === true && before.required !== true
    return [
      ...(stricter ? [`${place} request: is required now`] : []),
      ...this.#content(before, now, 'callers', `${place} request`),
      ...this.#others({ before, now }, REQUEST, `${place} request`),
    ]
  }

  #responses(released: Json, current: Json, place: string): string[] {
    const before = objectAt(released, 'responses')
    const now = objectAt(current, 'responses')
    const added = Object.keys(now)
      .filter((status) => !(status in before) && isNewOutcome(status))
      .map((status) => `${place} ${status}: was added, which callers take for a failure`)
    return [
      ...added,
      ...Object.entries(before).flatMap(([status, response]) => {
        if (!(status in now)) return [`${place} ${status}: was removed`]
        const pair = { before: resolved(this.#released, response), now: resolved(this.#current, now[status]) }
        return this.#response(pair, `${place} ${status}`)
      }),
    ]
  }

  #response({ before, now }: Pair, place: string): string[] {
    const problems = problemTypesOf(this.#current, now)
    return [
      ...[...problemTypesOf(this.#released, before)]
        .filter((type) => !problems.has(type))
        .map((type) => `${place}: the problem ${type} was removed`),
      ...this.#headers(before, now, place),
      ...this.#content(before, now, 'shop', place),
      ...this.#others({ before, now }, RESPONSE, place),
    ]
  }

  #headers(released: Json, current: Json, place: string): string[] {
    const now = objectAt(current, 'headers')
    return Object.entries(objectAt(released, 'headers')).flatMap(([name, header]) => {
      if (!(name in now)) return [`${place} ${name}: was removed`]
      const before = resolved(this.#released, header)
      const after = resolved(this.#current, now[name])
      const looser = before.required === true && after.required !== true
      return [
        ...(looser ? [`${place} ${name}: may be missing now`] : []),
        ...this.#schema(before, after, 'shop', `${place} ${name}`),
        ...this.#others({ before, now: after }, HEADER, `${place} ${name}`),
      ]
    })
  }

  /** The first media type is what clients send, and what they get when they ask for none. */
  #content(released: Json, current: Json, maker: Maker, place: string): string[] {
    const now = objectAt(current, 'content')
    const [first] = Object.keys(objectAt(released, 'content'))
    const [firstNow] = Object.keys(now)
    const moved = first !== undefined && first in now && first !== firstNow
    return [
      ...(moved ? [`${place}: the first media type is ${firstNow}, not ${first}`] : []),
      ...Object.entries(objectAt(released, 'content')).flatMap(([mediaType, content]) => {
        if (!(mediaType in now)) return [`${place} ${mediaType}: was removed`]
        const pair = { before: content as Json, now: objectAt(now, mediaType) }
        return [
          ...this.#schema(pair.before, pair.now, maker, `${place} `),
          ...this.#others(pair, CONTENT, `${place} ${mediaType}`),
        ]
      }),
    ]
  }

  #schema(released: Json, current: Json, maker: Maker, place: string): string[] {
    return schemaBreaks(
      { schema: released.schema, document: this.#released },
      { schema: current.schema, document: this.#current },
      maker,
      place,
    )
  }

  #others({ before, now }: Pair, compared: readonly string[], place: string): string[] {
    return otherChanges(
      { value: before, document: this.#released },
      { value: now, document: this.#current },
      compared,
      place,
    )
  }
}

/** An operation with what its path and its document say for all of theirs. */
const within = (item: Json, operation: Json, document: Json): Json => ({
  ...operation,
  parameters: [...listAt(item, 'parameters'), ...listAt(operation, 'parameters')],
  servers: operation.servers ?? item.servers ?? document.servers ?? [],
  security: operation.security ?? document.security ?? [],
})

/** Parameters by place and name, in the spelling that clients make a name of. */
const parametersOf = (document: Json, operation: Json): Map<string, Json> =>
  new Map(
    listAt(operation, 'parameters').map((each) => {
      const parameter = resolved(document, each)
      return [`${parameter.in} ${parameter.name}`, parameter]
    }),
  )

const STYLES: Readonly<Record<string, string>> = { query: 'form', cookie: 'form', path: 'simple', header: 'simple' }

/** How a value is written into the request, with what OpenAPI takes when nothing is said. */
const formOf = ({ in: place, style = STYLES[String(place)], explode = style === 'form' }: Json): string =>
  `${style}${explode === true ? ', exploded' : ''}`

/**
 * Failures may be added, since callers treat an unknown one by its class. A new success or redirect means something
 * that they have never heard of; 304 answers only who has sent a tag.
 */
const isNewOutcome = (status: string): boolean => /^[123d]/i.test(status) && status !== '304'
