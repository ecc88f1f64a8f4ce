import { notBlank } from '@techshop/http-contract/fields'
import { Ajv, type CodeKeywordDefinition, _ as code, type KeywordCxt, Name, type ValidateFunction } from 'ajv'
import formatsModule from 'ajv-formats'
import type { TSchema } from 'typebox'
import type { InputPart } from './invalid-members.ts'
import { MOST_FAULTS } from './problem.ts'

// ajv-formats is CommonJS with `exports.default`: under Node ESM the default import is the whole module.
const addFormats = formatsModule.default

export type CompileValidator = (schema: TSchema | object, part: InputPart) => ValidateFunction

/**
 * Makes validators that find everything that is wrong, and look no further once that is more than anybody is told. Their
 * cost is linear in the size of the value, whatever is wrong with it. Bodies are checked as they were sent; query
 * strings, path parameters and headers are text and are converted to the types that their schema names. Defaults are
 * filled in.
 */
export const createValidatorCompiler = (schemas: readonly { readonly $id: string }[]): CompileValidator => {
  const make = (coerceTypes: false | 'array'): Ajv => {
    const ajv = new Ajv({
      allErrors: true,
      useDefaults: true,
      removeAdditional: false,
      coerceTypes,
      strict: false,
      code: { regExp },
    })
    addFormats(ajv)
    for (const name of ['date', 'date-time']) ajv.addFormat(name, readableFormat(ajv, name))
    ajv.addKeyword(leave).addKeyword(unknown)
    for (const schema of schemas) ajv.addSchema(leavingEarly(schema) as object)
    return ajv
  }
  const strict = make(false)
  const coercing = make('array')
  return (schema, part) => (part === 'body' ? strict : coercing).compile(leavingEarly(schema) as object)
}

/**
 * What a text that is not blank has: a character that shows. Neither spaces nor marks without a letter do, nor what has
 * no shape: controls, joiners, tags, fillers of Hangul, the empty Braille pattern.
 */
const VISIBLE = '[^\\s\\p{Cc}\\p{Cf}\\p{Cs}\\p{Z}\\p{M}\\u115f\\u1160\\u2800\\u3164\\uffa0]'

/** Documents say `\S`, which every language of patterns has; that alone lets text pass which nobody sees. */
const regExp = Object.assign(
  (pattern: string, flags: string) => new RegExp(pattern === notBlank ? VISIBLE : pattern, flags),
  { code: 'new RegExp' },
)

/**
 * A format of dates that is also a moment for whoever reads it: RFC 3339 allows second 60, which `Date` does not know, and
 * the year 0, which PostgreSQL does not.
 */
const readableFormat = (ajv: Ajv, name: string): ((text: string) => boolean) => {
  const { validate } = ajv.formats[name] as { validate: (text: string) => boolean }
  return (text) => {
    const date = new Date(text)
    return validate(text) && !Number.isNaN(date.valueOf()) && date.getUTCFullYear() > 0
  }
}

/**
 * `leave: n` ends the validation when n faults were found before. Ajv itself goes on to the end of a list, also of one
 * that is too long, and copies the faults of all items before for each item behind a `$ref`.
 */
const leave: CodeKeywordDefinition = {
  keyword: 'leave',
  schemaType: 'number',
  before: '$ref',
  code({ gen, it, schema }: KeywordCxt) {
    gen.if(code`${new Name('errors')} >= ${schema as number}`, () => {
      gen.assign(code`${it.validateName}.errors`, new Name('vErrors'))
      gen.return(false)
    })
  },
}

/** `unknown: true` stands for a member that must not be there. */
const unknown: CodeKeywordDefinition = {
  keyword: 'unknown',
  error: { message: 'is not known here' },
  code: (context: KeywordCxt) => context.fail(),
}

type Schema = { readonly [keyword: string]: unknown }

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keywords whose value is no schema, and holds none. */
const VALUES = new Set(['enum', 'const', 'default', 'examples'])
/** Keywords whose members are schemas by name. */
const MAPS = new Set(['properties', 'patternProperties', '$defs'])

/** The same schema, but each item and each member that is not known by name is only looked at while faults are few. */
const leavingEarly = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(leavingEarly)
  if (!isSchema(schema)) return schema
  const members = Object.entries(schema).map(([keyword, value]) => [keyword, innerOf(keyword, value)])
  return { ...schema, ...Object.fromEntries(members) }
}

const innerOf = (keyword: string, value: unknown): unknown => {
  if (VALUES.has(keyword)) return value
  if (MAPS.has(keyword) && isSchema(value)) {
    const repeated = keyword === 'patternProperties'
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, repeated ? whileFew(inner) : leavingEarly(inner)]),
    )
  }
  if (keyword === 'additionalProperties' && value === false) return { leave: MOST_FAULTS, unknown: true }
  if (keyword === 'items' || keyword === 'additionalProperties') return whileFew(value)
  return leavingEarly(value)
}

const whileFew = (schema: unknown): unknown =>
  isSchema(schema) ? { ...(leavingEarly(schema) as Schema), leave: MOST_FAULTS } : leavingEarly(schema)
