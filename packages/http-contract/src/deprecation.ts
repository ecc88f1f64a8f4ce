import type { TSchema } from 'typebox'

/** That something goes, and when. Days are `YYYY-MM-DD`, UTC. */
export interface Deprecation {
  /** The day from which nobody should begin to use it. */
  readonly since: string
  /** The first day on which it may be gone; at least 180 days after `since`. */
  readonly sunset?: string
  /** Where what takes its place is found, such as `/api/orders/search`. */
  readonly successor?: string
}

/** What a document says of something that goes, beside `deprecated`; the contract gate reads it. */
export const deprecationKeywords = ({ since, sunset }: Deprecation): Record<string, unknown> => ({
  deprecated: true,
  'x-deprecated-since': since,
  ...(sunset === undefined ? {} : { 'x-sunset': sunset }),
})

/** A member or parameter that goes. The schema that is given stays as it is, since others may share it. */
export const deprecated = <T extends TSchema>(schema: T, deprecation: Deprecation): T => {
  const copy = Object.create(Object.getPrototypeOf(schema), Object.getOwnPropertyDescriptors(schema)) as T
  return Object.assign(copy, deprecationKeywords(deprecation))
}

/** What `deprecated` has said of a schema. */
export const deprecationOf = (schema: object): Deprecation | undefined => {
  const { 'x-deprecated-since': since, 'x-sunset': sunset } = schema as Record<string, unknown>
  if (typeof since !== 'string') return undefined
  return typeof sunset === 'string' ? { since, sunset } : { since }
}
