import { escapePointer } from './invalid-members.ts'
import { type InvalidMember, LONGEST_POINTER, MOST_FAULTS } from './problem.ts'

const NUL = '\0'

/** True for text that PostgreSQL can't store: with a NUL character, or with half a surrogate pair. */
export const isForbiddenText = (text: string): boolean => text.includes(NUL) || !text.isWellFormed()

/** Whether the source text of a JSON document can hold forbidden text at all: both need an escape there. */
export const mayHoldForbiddenText = (json: string): boolean => /\\u(?:0000|[dD][89a-fA-F])/.test(json)

/** The members, key or value, that hold forbidden text: the first of them, however deep they stand. */
export const forbiddenMembers = (root: unknown, pointer = ''): InvalidMember[] => {
  const faults: InvalidMember[] = []
  const places: { value: unknown; pointer: string }[] = [{ value: root, pointer }]
  for (let place = places.pop(); place && faults.length < MOST_FAULTS; place = places.pop()) {
    const { value, pointer: above } = place
    if (typeof value === 'string') {
      if (isForbiddenText(value)) faults.push({ pointer: above, message: FORBIDDEN_VALUE })
    } else if (typeof value === 'object' && value !== null) {
      const names = Object.keys(value)
      if (names.some(isForbiddenText)) faults.push({ pointer: above, message: FORBIDDEN_NAME })
      for (const name of names.reverse()) {
        if (isForbiddenText(name)) continue
        places.push({ value: value[name as keyof typeof value], pointer: pointerBelow(above, name) })
      }
    }
  }
  return faults
}

const FORBIDDEN_VALUE = 'must not contain NUL or incomplete characters'
const FORBIDDEN_NAME = 'must not have a member whose name contains NUL or incomplete characters'

/** One that is too long to be told need not grow further. */
const pointerBelow = (above: string, name: string): string =>
  above.length > LONGEST_POINTER ? above : `${above}/${escapePointer(name)}`
