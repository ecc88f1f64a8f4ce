import { isDeepStrictEqual } from 'node:util'
import { isObject, type Json, listAt, objectAt, resolved } from './json.ts'

/**
 * Each way in that was open must still be; no requirement at all is the way without a token. The scopes of a requirement
 * are taken as alternatives, as the shop means them, so none may go.
 */
export const securityBreaks = (released: unknown, current: unknown, place: string): string[] => {
  const now = waysOf(current)
  return waysOf(released)
    .filter((way) => !now.some((other) => isOpenTo(way, other)))
    .map((way) =>
      Object.keys(way).length === 0 ? `${place}: needs a token now` : `${place}: is closed to ${JSON.stringify(way)}`,
    )
}

const waysOf = (security: unknown): readonly Json[] => {
  const ways = Array.isArray(security) ? security.filter(isObject) : []
  return ways.length > 0 ? ways : [{}]
}

const isOpenTo = (way: Json, other: Json): boolean =>
  Object.keys(other).every(
    (scheme) => scheme in way && listAt(way, scheme).every((scope) => listAt(other, scheme).includes(scope)),
  )

/** How a token is had and sent must stay as it was, words apart. */
export const schemeBreaks = (released: Json, current: Json): string[] => {
  const schemesOf = (document: Json) => objectAt(objectAt(document, 'components'), 'securitySchemes')
  const now = schemesOf(current)
  return Object.entries(schemesOf(released)).flatMap(([name, scheme]) => {
    if (!(name in now)) return [`security scheme ${name}: was removed`]
    const { description: _, ...before } = resolved(released, scheme)
    const { description: __, ...after } = resolved(current, now[name])
    return isDeepStrictEqual(before, after) ? [] : [`security scheme ${name}: has changed`]
  })
}
