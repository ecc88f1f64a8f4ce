import { escapePointer } from './invalid-members.ts'
import type { InvalidMember } from './problem.ts'

const NUL = '\0'

/** True for text that PostgreSQL can't store: with a NUL character, or with half a surrogate pair. */
const isForbidden = (text: string): boolean => text.includes(NUL) || !text.isWellFormed()

/** Whether the source text of a JSON document can hold forbidden text at all: both need an escape there. */
export const mayHoldForbiddenText = (json: string): boolean => /\\u(?:0000|[dD][89a-fA-F])/.test(json)

/** Every member, key or value, that holds forbidden text. */
export const forbiddenMembers = (value: unknown, pointer = ''): InvalidMember[] => {
  if (typeof value === 'string') {
    return isForbidden(value) ? [{ pointer, message: 'must not contain NUL or incomplete characters' }] : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => {
    const below = `${pointer}/${escapePointer(key)}`
    if (isForbidden(key))
      return [{ pointer, message: 'must not have a member whose name contains NUL or incomplete characters' }]
    return forbiddenMembers(member, below)
  })
}
