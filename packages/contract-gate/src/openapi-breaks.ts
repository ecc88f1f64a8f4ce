import { isObject, type Json, listAt, objectAt, resolved } from './json.ts'
import { type Maker, schemaBreaks } from './schema-breaks.ts'

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

const majorOf = (document: Json): number => Number.parseInt(String(objectAt(document, 'info').version), 10)

/** How an OpenAPI document breaks the released one; nothing once its major version is higher. */
export const openApiBreaks = (released: Json, current: Json): string[] => {
  if (majorOf(current) > majorOf(released)) return []
  return new Documents(released, current).breaks()
}

class Documents {
  readonly #released: Json
  readonly #current: Json

  constructor(released: Json, current: Json) {
    this.#released = released
    this.#current = current
  }

  breaks(): string[] {
    return Object.entries(objectAt(this.#released, 'paths')).flatMap(([path, methods]) =>
      METHODS.filter((method) => isObject(methods) && method in methods).flatMap((method) => {
        const place = `${method.toUpperCase()} ${path}`
        const current = objectAt(objectAt(this.#current, 'paths'), path)[method]
        const released = objectAt(methods as Json, method)
        return isObject(current) ? this.#operation(released, current, place) : [`${place}: was removed`]
      }),
    )
  }

  #operation(released: Json, current: Json, place: string): string[] {
    const renamed = released.operationId !== current.operationId
    return [
      ...(renamed ? [`${place}: operationId is ${current.operationId}, not ${released.operationId}`] : []),
      ...this.#parameters(released, current, place),
      ...this.#request(released, current, place),
      ...this.#responses(released, current, place),
      ...securityBreaks(released, current, place),
    ]
  }

  #parameters(released: Json, current: Json, place: string): string[] {
    const before = this.#byName(this.#released, released)
    const now = this.#byName(this.#current, current)
    const added = [...now]
      .filter(([name, { required }]) => required === true && !before.has(name))
      .map(([name]) => `${place} ${name}: is required now`)
    return [
      ...added,
      ...[...before].flatMap(([name, parameter]) => {
        const same = now.get(name)
        if (!same) return [`${place} ${name}: was removed`]
        const stricter = same.required === true && parameter.required !== true
        return [
          ...(stricter ? [`${place} ${name}: is required now`] : []),
          ...this.#schema(parameter, same, 'callers', `${place} ${name}`),
        ]
      }),
    ]
  }

  /** Parameters by place and name; names of headers in lower case, as they mean the same in any. */
  #byName(document: Json, operation: Json): Map<string, Json> {
    return new Map(
      listAt(operation, 'parameters').map((each) => {
        const parameter = resolved(document, each)
        const name = parameter.in === 'header' ? String(parameter.name).toLowerCase() : String(parameter.name)
        return [`${parameter.in} ${name}`, parameter]
      }),
    )
  }

  #request(released: Json, current: Json, place: string): string[] {
    const before = resolved(this.#released, released.requestBody)
    const now = resolved(this.#current, current.requestBody)
    const stricter = now.required === true && before.required !== true
    return [
      ...(stricter ? [`${place} request: is required now`] : []),
      ...this.#content(before, now, 'callers', `${place} request`),
    ]
  }

  #responses(released: Json, current: Json, place: string): string[] {
    const now = objectAt(current, 'responses')
    return Object.entries(objectAt(released, 'responses')).flatMap(([status, response]) => {
      if (!(status in now)) return [`${place} ${status}: was removed`]
      const before = resolved(this.#released, response)
      const after = resolved(this.#current, now[status])
      return [
        ...this.#headers(before, after, `${place} ${status}`),
        ...this.#content(before, after, 'shop', `${place} ${status}`),
      ]
    })
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
      ]
    })
  }

  #content(released: Json, current: Json, maker: Maker, place: string): string[] {
    const now = objectAt(current, 'content')
    return Object.entries(objectAt(released, 'content')).flatMap(([mediaType, content]) =>
      mediaType in now
        ? this.#schema(content as Json, objectAt(now, mediaType), maker, `${place} `)
        : [`${place} ${mediaType}: was removed`],
    )
  }

  #schema(released: Json, current: Json, maker: Maker, place: string): string[] {
    return schemaBreaks(
      { schema: released.schema, document: this.#released },
      { schema: current.schema, document: this.#current },
      maker,
      place,
    )
  }
}

/**
 * Each way in that was open must still be. The scopes of a requirement are taken as alternatives, as the shop means
 * them, so none may go.
 */
const securityBreaks = (released: Json, current: Json, place: string): string[] => {
  const now = listAt(current, 'security').filter(isObject)
  const before = listAt(released, 'security').filter(isObject)
  if (before.length === 0) return now.length === 0 ? [] : [`${place}: needs a token now`]
  if (now.length === 0) return []
  return before
    .filter((way) => !now.some((other) => isOpenTo(way, other)))
    .map((way) => `${place}: is closed to ${JSON.stringify(way)}`)
}

const isOpenTo = (way: Json, other: Json): boolean =>
  Object.keys(other).every(
    (scheme) => scheme in way && listAt(way, scheme).every((scope) => listAt(other, scheme).includes(scope)),
  )
