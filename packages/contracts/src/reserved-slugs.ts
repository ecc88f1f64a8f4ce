import { isUuid } from '@techshop/http-contract/fields'

/** Slugs that would shadow a route of the API. */
const reservedSlugs = [
  'health',
  'openapi.json',
  'import',
  'export',
  'suggestions',
  'events',
  'statistics',
  'lookup',
] as const

/** True for a slug that an address can carry: neither a route's word nor a UUID. */
export const isUsableSlug = (slug: string): boolean =>
  !(reservedSlugs as readonly string[]).includes(slug) && !isUuid(slug)
