import { Type } from 'typebox'

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** True for a UUID in its text form (RFC 9562), whatever its version. */
export const isUuid = (text: string): boolean => uuidPattern.test(text)

export const Uuid = Type.String({ format: 'uuid', description: 'UUID version 7 (RFC 9562).' })
export const Timestamp = Type.String({ format: 'date-time', description: 'RFC 3339, UTC.' })
/** The pattern of a slug. */
export const slugPattern = '^[a-z0-9]+(?:-[a-z0-9]+)*$'
export const Slug = Type.String({
  pattern: slugPattern,
  minLength: 1,
  maxLength: 120,
  description: 'Lower-case words joined by dashes; unique; neither a UUID nor a word that is a route.',
})
export const IdOrSlug = Type.String({ minLength: 1, maxLength: 120, description: 'The id or the slug.' })
export const Version = Type.Integer({ minimum: 1, description: 'Incremented by every change of the resource itself.' })
export const Cursor = Type.String({
  minLength: 1,
  maxLength: 1024,
  description: 'Opaque; the `nextCursor` of the previous page.',
})
export const NextCursor = Type.Union([Type.String(), Type.Null()], {
  description: 'The `cursor` of the next page; null on the last page.',
})
/** The pattern of a text that is not blank. */
export const notBlank = '\\S'

/** Text with at least one visible character, since a blank name helps nobody. */
export const line = (maxLength: number, description: string) =>
  Type.String({ maxLength, pattern: notBlank, description })
