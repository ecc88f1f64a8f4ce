import fc from 'fast-check'
import type { JsonSchema } from './documents.ts'
import { type KnownName, placeholder } from './placeholders.ts'

/** Of the operation for which values are made. */
export interface Context {
  readonly service: string
  readonly method: string
  readonly resolve: (schema: JsonSchema) => JsonSchema
}

type Values = fc.Arbitrary<unknown>

const mostly = (usual: Values, weight: number, other: Values): Values =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: other })

const one = (...values: unknown[]): Values => fc.constantFrom(...values)
const leftOut = fc.constant(undefined)

/**
 * What a schema can't say: values that lead deeper than the first check. By the name of a member or parameter; each is
 * given what the schema alone would make.
 */
const MEANT: Readonly<Record<string, (generated: Values, context: Context) => Values>> = {
  amount: (generated) => mostly(one(1_000), 4, generated),
  attribute: () => fc.subarray(['brand:Aurora', 'brand:Nimbus', 'color:black']),
  // An unknown one is waited for, two seconds each.
  category: () => mostly(one(placeholder('categorySlug')), 30, one('no-such-category')),
  categoryId: () => one(placeholder('categoryId'), null, undefined),
  // Whatever the schema makes of an address is a whole one in Hong Kong; elsewhere most lack something.
  country: () => mostly(one('HK'), 3, one('DE', 'GB', 'US')),
  currency: (generated) => mostly(one('USD'), 12, generated),
  cursor: () => one(placeholder('cursor')),
  email: () => one('ada@example.org', placeholder('orderEmail')),
  items: (generated, { service }) => (service === 'orders' ? mostly(generated.map(firstOf), 3, generated) : generated),
  number: () => one(placeholder('orderNumber'), placeholder('orderNumber'), 'TS-0000-0000'),
  // Variants must have exactly the options of their product.
  options: (generated) => mostly(leftOut, 6, generated),
  parentId: () => one(placeholder('categoryId'), null, undefined),
  q: (generated) => mostly(one('laptop', 'lapt', 'usb c', 'aurora 14', 'labtop'), 3, generated),
  quantity: (generated) => mostly(one(1, 2), 4, generated),
  sku: (_, { service, method }) => one(placeholder(skuOf(service, method))),
  slug: () => mostly(one(placeholder('newSlug')), 8, one(placeholder('ownSlug'))),
  variants: (generated) => mostly(generated.map(firstOf), 3, generated),
}

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value.slice(0, 1) : value)

const skuOf = (service: string, method: string) => {
  if (service === 'orders') return 'sku'
  return method === 'PATCH' ? 'ownSku' : 'newSku'
}

/** Values that fit a schema. */
export const validValues = (schema: JsonSchema, context: Context, name = ''): Values => {
  const generated = generatedBy(context.resolve(schema), context)
  return Object.hasOwn(MEANT, name) ? (MEANT[name]?.(generated, context) ?? generated) : generated
}

const generatedBy = (schema: JsonSchema, context: Context): Values => {
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]))
  if ('const' in schema) return fc.constant(schema.const)
  const alternatives = schema.anyOf ?? schema.oneOf
  if (Array.isArray(alternatives)) return fc.oneof(...alternatives.map((it) => validValues(it, context)))
  switch (schema.type) {
    case 'object':
      return objects(schema, context)
    case 'array':
      return arrays(schema, context)
    case 'string':
      return texts(schema, context)
    case 'integer':
    case 'number':
      return integers(schema)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return fc.jsonValue({ maxDepth: 1 })
  }
}

const number = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise)

const objects = (schema: JsonSchema, context: Context): fc.Arbitrary<unknown> => {
  const [pattern] = Object.entries((schema.patternProperties ?? {}) as Record<string, JsonSchema>)
  if (pattern) return fc.dictionary(matching(pattern[0], 40), validValues(pattern[1], context), { maxKeys: 3 })
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>)
  const members = properties.map(([name, member]) => [name, validValues(member, context, name)] as const)
  return fc.record(Object.fromEntries(members), { requiredKeys: (schema.required ?? []) as string[] })
}

const arrays = (schema: JsonSchema, context: Context): fc.Arbitrary<unknown> => {
  const minLength = number(schema.minItems, 0)
  const maxLength = Math.min(number(schema.maxItems, 3), Math.max(minLength, 3))
  const items = validValues((schema.items ?? {}) as JsonSchema, context)
  return schema.uniqueItems
    ? fc.uniqueArray(items, { minLength, maxLength })
    : fc.array(items, { minLength, maxLength })
}

const integers = (schema: JsonSchema): fc.Arbitrary<number> => {
  const min = Math.max(number(schema.minimum, -1_000_000), Number.MIN_SAFE_INTEGER)
  const max = Math.min(number(schema.maximum, 1_000_000), Number.MAX_SAFE_INTEGER)
  return fc.oneof(
    fc.constantFrom(min, max),
    fc.integer({ min, max: Math.min(max, min + 50) }),
    fc.maxSafeInteger().map((it) => min + (Math.abs(it) % (max - min + 1))),
  )
}

const texts = (schema: JsonSchema, { method }: Context): fc.Arbitrary<unknown> => {
  const maxLength = number(schema.maxLength, 100)
  if (schema.format === 'uuid') return one(...idsFor(method).map(placeholder))
  if (schema.format === 'email') return fc.constantFrom('ada@example.org', 'grace@example.com')
  if (schema.format === 'date') return days
  if (schema.format === 'date-time')
    return fc.tuple(days, fc.constantFrom('T00:00:00Z', 'T23:59:59.999Z', 'T12:00:00+02:00')).map((it) => it.join(''))
  if (typeof schema.pattern === 'string') return matching(schema.pattern, maxLength)
  return fc
    .string({ unit: 'grapheme', minLength: number(schema.minLength, 0), maxLength: Math.min(maxLength, 40) })
    .filter((it) => [...it].length <= maxLength)
}

/** Never the product that all requests share, where it could be changed. */
const idsFor = (method: string): KnownName[] =>
  method === 'GET' ? ['productId', 'orderId', 'unknownId'] : ['orderId', 'unknownId']

const days: fc.Arbitrary<string> = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2026-12-31T00:00:00Z'), noInvalidDate: true })
  .map((it) => it.toISOString().slice(0, 10))

const NOT_BLANK = '\\S'

const matching = (pattern: string, maxLength: number): fc.Arbitrary<string> => {
  if (pattern === NOT_BLANK) {
    const most = Math.min(maxLength, 40)
    return fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: most })
      .filter((it) => /\S/.test(it) && [...it].length <= most)
  }
  const expression = new RegExp(pattern)
  return fc.stringMatching(expression).filter((it) => it.length <= maxLength)
}
