import { hash } from 'node:crypto'
import { invalidRequest, ProblemError } from './problem.ts'

const BARE = /^[\x21\x23-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/
/** An sf-string (RFC 8941, section 3.3.3): printable ASCII in which quotation mark and backslash are escaped. */
const QUOTED = /^"((?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"$/
const MAX_LENGTH = 255

/**
 * The key in an `Idempotency-Key` header, 1 to 255 characters: quoted as draft-ietf-httpapi-idempotency-key-header
 * says, or bare. Both spellings of a key are the same key.
 * @throws ProblemError `idempotency-key-required` without a header, `invalid-request` for a malformed one
 */
export const parseIdempotencyKey = (header: string | undefined): string => {
  if (header === undefined) {
    throw new ProblemError('idempotency-key-required', {
      detail: 'Send an Idempotency-Key header, so that a repeated request counts once.',
    })
  }
  const text = header.trim()
  const quoted = QUOTED.exec(text)?.[1]?.replaceAll(/\\(.)/g, '$1')
  const key = quoted ?? (BARE.test(text) ? text : '')
  if (key.length >= 1 && key.length <= MAX_LENGTH) return key
  throw invalidRequest([
    { pointer: '/headers/idempotency-key', message: 'must be 1 to 255 printable ASCII characters, quoted or bare' },
  ])
}

/** SHA-256 over the canonical JSON of a body: the order of members does not matter. Tells a repetition from a new use. */
export const hashOfBody = (body: unknown): Buffer =>
  hash('sha256', JSON.stringify(body, sortedMembers) ?? 'undefined', 'buffer')

const sortedMembers = (_name: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
