import { notBlank } from '@techshop/http-contract/fields'
import type { ErrorObject } from 'ajv'
import type { InvalidMember } from './problem.ts'

/** Where a part of a request is found in a pointer: a body stands at the root. */
export const POINTER_PREFIXES = { body: '', query: '/query', params: '/path', headers: '/headers' } as const
export type InputPart = keyof typeof POINTER_PREFIXES

/** Escapes one member name for a JSON Pointer (RFC 6901). */
export const escapePointer = (member: string): string => member.replaceAll('~', '~0').replaceAll('/', '~1')

/** What Ajv found, as pointers and messages: a missing member is pointed at itself, not at its parent. */
export const invalidMembers = (part: InputPart, errors: readonly ErrorObject[]): InvalidMember[] => {
  const members = withoutAlternatives(errors).map((error) => ({
    pointer: POINTER_PREFIXES[part] + pointerOf(error),
    message: messageOf(error),
  }))
  const seen = new Set<string>()
  return members.filter(({ pointer, message }) => {
    const key = `${pointer} ${message}`
    return seen.has(key) ? false : seen.add(key)
  })
}

const pointerOf = ({ keyword, instancePath, params }: ErrorObject): string => {
  if (keyword === 'required') return `${instancePath}/${escapePointer(String(params.missingProperty))}`
  return instancePath
}

const notAnEmail =
  'must be an e-mail address in ASCII, such as ada@example.org; an international domain is written in its xn-- form'

const messageOf = ({ keyword, message, params }: ErrorObject): string => {
  if (keyword === 'required') return 'is required'
  if (keyword === 'enum') return `must be one of ${(params.allowedValues as unknown[]).join(', ')}`
  if (keyword === 'pattern' && params.pattern === notBlank) return 'must not be blank'
  if (keyword === 'format' && params.format === 'email') return notAnEmail
  return message ?? 'is not valid'
}

const COMBINATIONS = new Set(['anyOf', 'oneOf', 'not', 'if'])

/** Of a value that may also be null, only what is wrong with the value: "must be null" helps nobody. */
const withoutAlternatives = (errors: readonly ErrorObject[]): ErrorObject[] => {
  const isNoise = ({ keyword, params }: ErrorObject) =>
    COMBINATIONS.has(keyword) || (keyword === 'type' && params.type === 'null')
  return errors.filter(
    (error) =>
      !isNoise(error) || !errors.some((other) => !isNoise(other) && other.instancePath.startsWith(error.instancePath)),
  )
}
