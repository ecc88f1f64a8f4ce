import fc from 'fast-check'
import type { JsonSchema } from './documents.ts'
import { placeholder } from './placeholders.ts'

type Resolve = (schema: JsonSchema) => JsonSchema

/** What a schema can't say: values that lead deeper than the first check. By the name of a member or parameter. */
const MEANT: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  currency: fc.constantFrom('USD', 'USD', 'USD', 'EUR'),
  country: fc.constantFrom('DE', 'GB', 'US'),
  email: fc.constantFrom('ada@example.org', placeholder('orderEmail')),
  number: fc.constantFrom(placeholder('orderNumber'), 'TS-0000-0000'),
  categoryId: fc.constantFrom(placeholder('categoryId'), null),
  parentId: fc.constantFrom(placeholder('categoryId'), null),
  category: fc.constantFrom(placeholder('categorySlug'), 'no-such-category'),
  cursor: fc.constantFrom(placeholder('cursor')),
  slug: fc.constantFrom(placeholder('newSlug'), placeholder('newSlug'), placeholder('productSlug')),
  idOrSlug: fc.constantFrom(placeholder('productSlug'), placeholder('productId'), placeholder('categorySlug')),
  q: fc.constantFrom('laptop', 'lapt', 'usb c', 'aurora 14', 'labtop'),
  attribute: fc.subarray(['brand:Aurora', 'brand:Nimbus', 'color:black']),
  date: fc.constantFrom('2026-01-31'),
}

/** Values that fit a schema; `newSku` where a sku is written for the first time. */
export const validValues = (schema: JsonSchema, resolve: Resolve, name = ''): fc.Arbitrary<unknown> => {
  const meant = MEANT[name]
  if (meant) return meant
  const known = resolve(schema)
  if (Array.isArray(known.enum)) return fc.constantFrom(...(known.enum as unknown[]))
  if ('const' in known) return fc.constant(known.const)
  const alternatives = known.anyOf ?? known.oneOf
  if (Array.isArray(alternatives)) return fc.oneof(...alternatives.map((it) => validValues(it, resolve)))
  switch (known.type) {
    case 'object':
      return objects(known, resolve)
    case 'array':
      return arrays(known, resolve)
    case 'string':
      return texts(known)
    case 'integer':
    case 'number':
      return integers(known)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return fc.jsonValue({ maxDepth: 1 })
  }
}

const number = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise)

const objects = (schema: JsonSchema, resolve: Resolve): fc.Arbitrary<unknown> => {
  const [pattern] = Object.entries((schema.patternProperties ?? {}) as Record<string, JsonSchema>)
  if (pattern) return fc.dictionary(matching(pattern[0], 40), validValues(pattern[1], resolve), { maxKeys: 3 })
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>)
  const members = properties.map(([name, member]) => [name, validValues(member, resolve, name)] as const)
  return fc.record(Object.fromEntries(members), { requiredKeys: (schema.required ?? []) as string[] })
}

const arrays = (schema: JsonSchema, resolve: Resolve): fc.Arbitrary<unknown> => {
  const minLength = number(schema.minItems, 0)
  const maxLength = Math.min(number(schema.maxItems, 3), Math.max(minLength, 3))
  const items = validValues((schema.items ?? {}) as JsonSchema, resolve)
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

const texts = (schema: JsonSchema): fc.Arbitrary<unknown> => {
  const maxLength = number(schema.maxLength, 100)
  if (schema.format === 'uuid')
    return fc.constantFrom(placeholder('productId'), placeholder('orderId'), placeholder('unknownId'))
  if (schema.format === 'email') return fc.constantFrom('ada@example.org', 'grace@example.com')
  if (schema.format === 'date') return days
  if (schema.format === 'date-time')
    return fc.tuple(days, fc.constantFrom('T00:00:00Z', 'T23:59:59.999Z', 'T12:00:00+02:00')).map((it) => it.join(''))
  if (typeof schema.pattern === 'string') return matching(schema.pattern, maxLength)
  return fc
    .string({ unit: 'grapheme', minLength: number(schema.minLength, 0), maxLength: Math.min(maxLength, 40) })
    .filter((it) => [...it].length <= maxLength)
}

const days: fc.Arbitrary<string> = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2026-12-31T00:00:00Z'), noInvalidDate: true })
  .map((it) => it.toISOString().slice(0, 10))

const SKU_PATTERN = '^[A-Za-z0-9][A-Za-z0-9._-]*$'
const NOT_BLANK = '\\S'

const matching = (pattern: string, maxLength: number): fc.Arbitrary<string> => {
  if (pattern === SKU_PATTERN) return fc.constantFrom(placeholder('sku'), placeholder('sku'), placeholder('newSku'))
  if (pattern === NOT_BLANK) {
    const most = Math.min(maxLength, 40)
    return fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: most })
      .filter((it) => /\S/.test(it) && [...it].length <= most)
  }
  const expression = new RegExp(pattern)
  return fc.stringMatching(expression).filter((it) => it.length <= maxLength)
}
