import { isDeepStrictEqual } from 'node:util'
import { expanded, type Json } from './json.ts'

/** An object of a document, with the document in which its references lead somewhere. */
export interface Placed {
  readonly value: Json
  readonly document: Json
}

/** Words for people, and what has a rule of its own wherever it stands. */
const WORDS = ['title', 'summary', 'description', 'example', 'examples', 'externalDocs', 'deprecated', '$comment']
const WITH_RULES = ['x-deprecated-since', 'x-sunset']

/**
 * Members of an object that differ and that nobody compares: what the gate does not understand is a break when it
 * changes. An extension (`x-…`) may be added.
 */
export const otherChanges = (
  released: Placed,
  current: Placed,
  compared: Iterable<string>,
  place: string,
): string[] => {
  const understood = new Set([...compared, ...WORDS, ...WITH_RULES])
  return [...new Set([...Object.keys(released.value), ...Object.keys(current.value)])]
    .filter((member) => !understood.has(member) && !(member.startsWith('x-') && !(member in released.value)))
    .filter((member) => !isDeepStrictEqual(wholeOf(released, member), wholeOf(current, member)))
    .map((member) => `${place}: ${member} has changed, which the gate does not understand`)
}

const wholeOf = ({ value, document }: Placed, member: string): unknown => expanded(document, value[member])
