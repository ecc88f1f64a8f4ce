import { isDeepStrictEqual } from 'node:util'
import { isObject, type Json, listAt, objectAt, resolved } from './json.ts'

/** Who makes the values: callers (requests, parameters) or the shop (answers, events). */
export type Maker = 'callers' | 'shop'

/** A schema with the document in which its references lead somewhere. */
export interface SchemaIn {
  readonly schema: unknown
  readonly document: Json
}

/**
 * How a schema breaks the released one, as sentences that begin with the place; none when it does not.
 * What callers make by the released schema must be accepted by the current one. What the shop makes by the current one
 * must be what the released one promised; members may be added where the released one is open.
 */
export const schemaBreaks = (released: SchemaIn, current: SchemaIn, maker: Maker, place: string): string[] =>
  maker === 'callers'
    ? new Comparison(released, current, maker).misfits(released.schema, current.schema, place)
    : new Comparison(current, released, maker).misfits(current.schema, released.schema, place)

const LOWER_BOUNDS = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties']
const UPPER_BOUNDS = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties']
const EXACT = ['pattern', 'format', 'multipleOf', 'uniqueItems']
const COMPARED = ['type', 'enum', 'const', 'anyOf', 'oneOf', 'required', 'properties', 'patternProperties']
const STRUCTURE = ['additionalProperties', 'items', '$ref']
/** Words for people. */
const ANNOTATIONS = ['title', 'description', 'default', 'example', 'examples', 'deprecated', '$comment']
const KNOWN = new Set([...LOWER_BOUNDS, ...UPPER_BOUNDS, ...EXACT, ...COMPARED, ...STRUCTURE, ...ANNOTATIONS])

const ANY_TYPE = ['null', 'boolean', 'object', 'array', 'number', 'string', 'integer']

/** Looks whether everything that `made` allows is allowed by `expected`. */
class Comparison {
  readonly #made: Json
  readonly #expected: Json
  readonly #maker: Maker
  /** Pairs of references under comparison, so that a schema that contains itself comes to an end. */
  readonly #open = new Set<string>()

  constructor(made: SchemaIn, expected: SchemaIn, maker: Maker) {
    this.#made = made.document
    this.#expected = expected.document
    this.#maker = maker
  }

  misfits(made: unknown, expected: unknown, place: string): string[] {
    const pair = `${reference(made)} ${reference(expected)}`
    if (this.#open.has(pair)) return []
    if (reference(made) !== '' && reference(expected) !== '') this.#open.add(pair)
    const found = this.#compare(resolved(this.#made, made), resolved(this.#expected, expected), place)
    this.#open.delete(pair)
    return found
  }

  #compare(made: Json, expected: Json, place: string): string[] {
    const alternatives = [...listAt(made, 'anyOf'), ...listAt(made, 'oneOf')]
    if (alternatives.length > 0) return alternatives.flatMap((one) => this.misfits(one, expected, place))
    const choices = [...listAt(expected, 'anyOf'), ...listAt(expected, 'oneOf')]
    if (choices.length > 0) return this.#fitOne(made, choices, place)
    return [
      ...typeMisfits(made, expected, place),
      ...valueMisfits(made, expected, place),
      ...boundMisfits(made, expected, place),
      ...this.#memberMisfits(made, expected, place),
      ...this.#contentMisfits(made, expected, place),
      ...unknownMisfits(made, expected, place),
    ]
  }

  /** The misfits with the choice that is nearest, so that they tell what is wrong. */
  #fitOne(made: Json, choices: readonly unknown[], place: string): string[] {
    const attempts = choices.map((choice) => this.misfits(made, choice, place))
    return attempts.reduce((best, attempt) => {
      const isOfType = (some: string[]) => !some.some((misfit) => misfit.startsWith(`${place}: may be`))
      if (isOfType(attempt) !== isOfType(best)) return isOfType(attempt) ? attempt : best
      return attempt.length < best.length ? attempt : best
    })
  }

  #memberMisfits(made: Json, expected: Json, place: string): string[] {
    const madeMembers = objectAt(made, 'properties')
    const expectedMembers = objectAt(expected, 'properties')
    const always = listAt(made, 'required')
    const missing = listAt(expected, 'required')
      .filter((name) => !always.includes(name))
      .map((name) =>
        this.#maker === 'callers' ? `${place}/${name}: is required now` : `${place}/${name}: may be missing now`,
      )
    const common = Object.keys(expectedMembers).filter((name) => name in madeMembers)
    const removed = Object.keys(expectedMembers).filter((name) => !(name in madeMembers))
    const unexpected = Object.keys(madeMembers).filter((name) => !(name in expectedMembers))
    return [
      ...missing,
      ...common.flatMap((name) => this.misfits(madeMembers[name], expectedMembers[name], `${place}/${name}`)),
      ...(this.#maker === 'shop' ? removed.map((name) => `${place}/${name}: was removed`) : []),
      ...unexpected.flatMap((name) => this.#unexpectedMember(madeMembers[name], expected, `${place}/${name}`)),
    ]
  }

  #unexpectedMember(made: unknown, { additionalProperties, patternProperties }: Json, place: string): string[] {
    if (patternProperties !== undefined) return [`${place}: stands where only patterns were`]
    if (additionalProperties === false) {
      return [this.#maker === 'callers' ? `${place}: was removed` : `${place}: was added where nothing may be`]
    }
    return isObject(additionalProperties) ? this.misfits(made, additionalProperties, place) : []
  }

  /** What stands in lists and in maps. */
  #contentMisfits(made: Json, expected: Json, place: string): string[] {
    const inList = this.#within(made.items, expected.items, `${place}/*`)
    const { additionalProperties: madeRest, patternProperties: madePatterns } = made
    const { additionalProperties: expectedRest, patternProperties: expectedPatterns } = expected
    const patterns = Object.entries(isObject(expectedPatterns) ? expectedPatterns : {}).flatMap(([pattern, schema]) =>
      this.#within(objectAt(made, 'patternProperties')[pattern], schema, `${place}/(${pattern})`),
    )
    const newPatterns = Object.keys(isObject(madePatterns) ? madePatterns : {})
      .filter((pattern) => isObject(expectedPatterns) && !(pattern in expectedPatterns))
      .map((pattern) => `${place}/(${pattern}): is another pattern`)
    const isMap = isObject(madeRest) || (madeRest !== false && Object.keys(objectAt(made, 'properties')).length === 0)
    if (expectedRest === false && madeRest !== false && !isObject(madePatterns)) {
      return [...inList, ...patterns, ...newPatterns, `${place}: may have any other member`]
    }
    const rest = isObject(expectedRest) && isMap ? this.#within(madeRest, expectedRest, `${place}/{}`) : []
    return [...inList, ...patterns, ...newPatterns, ...rest]
  }

  #within(made: unknown, expected: unknown, place: string): string[] {
    if (!isObject(expected)) return []
    return this.misfits(isObject(made) ? made : {}, expected, place)
  }
}

const reference = (schema: unknown): string => (isObject(schema) && typeof schema.$ref === 'string' ? schema.$ref : '')

const typesOf = ({ type }: Json): readonly unknown[] => {
  if (type === undefined) return ANY_TYPE
  const types: readonly unknown[] = Array.isArray(type) ? type : [type]
  return types.includes('number') ? [...types, 'integer'] : types
}

const typeMisfits = (made: Json, expected: Json, place: string): string[] => {
  const fixed = [...listAt(made, 'enum'), ...('const' in made ? [made.const] : [])]
  if (made.type === undefined && fixed.length > 0) return []
  return typesOf(made)
    .filter((type) => !typesOf(expected).includes(type))
    .filter((type) => expected.type !== undefined || type !== 'integer')
    .map((type) => `${place}: may be ${type}, not only ${[expected.type].flat().join(' or ')}`)
}

const valuesOf = (schema: Json): readonly unknown[] | undefined => {
  if ('const' in schema) return [schema.const]
  return Array.isArray(schema.enum) ? schema.enum : undefined
}

const valueMisfits = (made: Json, expected: Json, place: string): string[] => {
  const allowed = valuesOf(expected)
  if (!allowed) return []
  const values = valuesOf(made)
  if (!values) return [`${place}: may be anything, not only ${allowed.join(', ')}`]
  return values
    .filter((value) => !allowed.some((one) => isDeepStrictEqual(one, value)))
    .map((value) => `${place}: may be ${JSON.stringify(value)}, not only ${allowed.join(', ')}`)
}

const boundMisfits = (made: Json, expected: Json, place: string): string[] => {
  // The values themselves were compared.
  if (valuesOf(made)) return []
  const beyond = (names: readonly string[], isWithin: (made: number, expected: number) => boolean) =>
    names.filter((name) => {
      const bound = expected[name]
      if (typeof bound !== 'number') return false
      const own = made[name]
      return typeof own !== 'number' || !isWithin(own, bound)
    })
  const names = [
    ...beyond(LOWER_BOUNDS, (own, bound) => own >= bound),
    ...beyond(UPPER_BOUNDS, (own, bound) => own <= bound),
    ...EXACT.filter((name) => expected[name] !== undefined && !isDeepStrictEqual(made[name], expected[name])),
  ]
  return names.map((name) => `${place}: has ${name} ${made[name] ?? 'nowhere'}, not ${expected[name]}`)
}

const unknownMisfits = (made: Json, expected: Json, place: string): string[] =>
  [...new Set([...Object.keys(made), ...Object.keys(expected)])]
    .filter((keyword) => !KNOWN.has(keyword) && !keyword.startsWith('x-'))
    .filter((keyword) => !isDeepStrictEqual(made[keyword], expected[keyword]))
    .map((keyword) => `${place}: ${keyword} has changed, which the gate does not understand`)
