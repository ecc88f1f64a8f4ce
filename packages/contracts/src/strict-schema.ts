type Schema = { readonly [keyword: string]: unknown }

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keywords whose members are schemas by name. */
const maps = ['properties', 'patternProperties', '$defs']

/**
 * A schema in which an object has no other members than those that are named, at any depth, for checks of our own:
 * readers must accept members that they do not know, but we never send one that nobody has described.
 */
export const strict = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(strict)
  if (!isSchema(schema)) return schema
  const inner = Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [
      keyword,
      maps.includes(keyword) && isSchema(value)
        ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, strict(member)]))
        : keyword === 'enum' || keyword === 'const' || keyword === 'examples'
          ? value
          : strict(value),
    ]),
  )
  const isOpen = schema.additionalProperties === undefined || schema.additionalProperties === true
  return isSchema(schema.properties) && Object.keys(schema.properties).length > 0 && isOpen
    ? { ...inner, additionalProperties: false }
    : inner
}
