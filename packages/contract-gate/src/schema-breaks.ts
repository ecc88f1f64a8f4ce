import { isDeepStrictEqual } from 'node:util'
import { isObject, type Json, listAt, nameOf, objectAt, resolved } from './json.ts'
import { otherChanges } from './other-changes.ts'
import { mayGo, sunsetBreaks } from './sunset.ts'

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
const COMPARED = ['type', 'enum', 'const', 'default', 'anyOf', 'oneOf', 'required', 'properties', 'patternProperties']
const STRUCTURE = ['additionalProperties', 'items', '$ref']
const UNDERSTOOD = new Set([...LOWER_BOUNDS, ...UPPER_BOUNDS, ...EXACT, ...COMPARED, ...STRUCTURE])
/** Formats that clients make types of: a date, a UUID, a number of so many bits. The others stay text. */
const TYPING_FORMATS = ['date', 'date-time', 'time', 'duration', 'uuid', 'uri', 'uri-reference', 'byte', 'binary']
const NUMBER_FORMATS = ['int32', 'int64', 'float', 'double', 'decimal']

const isTyping = (format: unknown): boolean => [...TYPING_FORMATS, ...NUMBER_FORMATS].some((one) => one === format)

const alternativesOf = (schema: Json): readonly unknown[] => [...listAt(schema, 'anyOf'), ...listAt(schema, 'oneOf')]

const isChoice = (schema: Json): boolean => alternativesOf(schema).length > 0

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

  /** What stands in one place: clients name its type, so that the name has to stay, too. */
  misfits(made: unknown, expected: unknown, place: string): string[] {
    const [released, current] = this.#inTime(made, expected)
    const name = nameOf(released)
    const isKept =
      name === undefined || [current, ...(isObject(current) ? alternativesOf(current) : [])].map(nameOf).includes(name)
    return [
      ...(isKept ? [] : [`${place}: is named ${nameOf(current) ?? 'nothing'}, not ${name}`]),
      ...this.#fit(made, expected, place),
    ]
  }

  /** The released and the current one of both. */
  #inTime<Value>(made: Value, expected: Value): [released: Value, current: Value] {
    return this.#maker === 'callers' ? [made, expected] : [expected, made]
  }

  #fit(made: unknown, expected: unknown, place: string): string[] {
    const pair = `${reference(made)} ${reference(expected)}`
    if (this.#open.has(pair)) return []
    if (reference(made) !== '' && reference(expected) !== '') this.#open.add(pair)
    const found = this.#compare(made, expected, place)
    this.#open.delete(pair)
    return found
  }

  #compare(made: unknown, expected: unknown, place: string): string[] {
    const own = resolved(this.#made, made)
    const other = resolved(this.#expected, expected)
    const changes = this.#changes(own, other, place)
    if (isChoice(own) || isChoice(other)) {
      const makes = isChoice(own) ? alternativesOf(own) : [made]
      const choices = isChoice(other) ? alternativesOf(other) : [expected]
      return [...this.#choiceMisfits(makes, choices, place), ...changes]
    }
    const types = typeMisfits(own, other, place)
    // Nothing within can be compared.
    if (types.length > 0 && types.length === typesOf(own).length) return types
    return [
      ...types,
      ...valueMisfits(own, other, place),
      ...(this.#maker === 'shop' ? goneValues(own, other, place) : []),
      ...boundMisfits(own, other, place),
      ...this.#memberMisfits(own, other, place),
      ...this.#contentMisfits(own, other, place),
      ...changes,
    ]
  }

  /** What must stay the same, whoever makes the values. */
  #changes(made: Json, expected: Json, place: string): string[] {
    const [released, current] = this.#inTime(made, expected)
    const [before, now] = this.#inTime(this.#made, this.#expected)
    return [
      ...defaultChanges(released, current, place),
      ...sunsetBreaks(released, current, place),
      ...otherChanges({ value: released, document: before }, { value: current, document: now }, UNDERSTOOD, place),
    ]
  }

  /**
   * An alternative that is told apart (by its name, or by a constant member) is held to the one that it was, so that no
   * looser one beside it covers what it has lost. What the shop made it still makes.
   */
  #choiceMisfits(made: readonly unknown[], expected: readonly unknown[], place: string): string[] {
    const makes = made.map((schema) => ({ schema, mark: this.#markOf(this.#made, schema) }))
    const choices = expected.map((schema) => ({ schema, mark: this.#markOf(this.#expected, schema) }))
    const isSame = (mark: string | undefined) => (other: { mark: string | undefined }) =>
      mark !== undefined && other.mark === mark
    const gone = choices.filter(({ mark }) => this.#maker === 'shop' && mark !== undefined && !makes.some(isSame(mark)))
    return [
      ...gone.map(({ mark }) => `${place}: ${mark} was removed`),
      ...makes.flatMap(({ schema, mark }) => {
        const same = choices.find(isSame(mark))
        return same ? this.#fit(schema, same.schema, place) : this.#fitOne(schema, expected, place)
      }),
    ]
  }

  /** What an alternative is told apart by: its name, else what is constant in it. */
  #markOf(document: Json, schema: unknown): string | undefined {
    const name = nameOf(schema)
    if (name) return name
    if (isObject(schema) && 'const' in schema) return JSON.stringify(schema.const)
    const constants = Object.entries(objectAt(resolved(document, schema), 'properties')).flatMap(([member, each]) =>
      isObject(each) && 'const' in each ? [`${member} ${JSON.stringify(each.const)}`] : [],
    )
    return constants.length > 0 ? constants.join(', ') : undefined
  }

  /** The misfits with the choice that is nearest, so that they tell what is wrong. */
  #fitOne(made: unknown, choices: readonly unknown[], place: string): string[] {
    const attempts = choices.map((choice) => this.#fit(made, choice, place))
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
    const isLet = (name: string) => this.#maker === 'shop' && mayGo(resolved(this.#expected, expectedMembers[name]))
    const missing = listAt(expected, 'required')
      .filter((name) => !always.includes(name) && !isLet(String(name)))
      .map((name) =>
        this.#maker === 'callers' ? `${place}/${name}: is required now` : `${place}/${name}: may be missing now`,
      )
    const common = Object.keys(expectedMembers).filter((name) => name in madeMembers)
    const removed = Object.keys(expectedMembers).filter((name) => !(name in madeMembers) && !isLet(name))
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
    if (this.#maker === 'callers' && mayGo(resolved(this.#made, made))) return []
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
    if (expectedRest === false && madeRest !== false) {
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

/** Who waits for a value waits for ever once it is gone, and a client's constant for it is gone, too. */
const goneValues = (made: Json, expected: Json, place: string): string[] => {
  const values = valuesOf(made)
  if (!values) return []
  return (valuesOf(expected) ?? [])
    .filter((value) => !values.some((one) => isDeepStrictEqual(one, value)))
    .map((value) => `${place}: is never ${JSON.stringify(value)} now`)
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
    ...EXACT.filter(
      (name) =>
        (expected[name] !== undefined || (name === 'format' && isTyping(made.format))) &&
        !isDeepStrictEqual(made[name], expected[name]),
    ),
  ]
  return names.map((name) => `${place}: has ${name} ${made[name] ?? 'nowhere'}, not ${expected[name] ?? 'none'}`)
}

const defaultChanges = (released: Json, current: Json, place: string): string[] =>
  !('default' in released) || isDeepStrictEqual(released.default, current.default)
    ? []
    : [`${place}: default is ${JSON.stringify(current.default)}, not ${JSON.stringify(released.default)}`]
