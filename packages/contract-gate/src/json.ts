export type Json = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The object at a member; an empty one when there is none. */
export const objectAt = (value: Json, name: string): Json => {
  const member = value[name]
  return isObject(member) ? member : {}
}

/** The list at a member; an empty one when there is none. */
export const listAt = (value: Json, name: string): readonly unknown[] => {
  const member = value[name]
  return Array.isArray(member) ? member : []
}

/**
 * What a value stands for: the value itself, or what its `$ref` (`#/a/b`) points to in the document, with the members
 * beside the `$ref` in place of those that they override (JSON Schema 2020-12).
 */
export const resolved = (document: Json, value: unknown): Json => {
  if (!isObject(value)) return {}
  const { $ref, ...beside } = value
  if (typeof $ref !== 'string') return value
  const steps = $ref.replace(/^#\//, '').split('/')
  const target = steps.reduce<unknown>(
    (at, step) => (isObject(at) ? at[step.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined),
    document,
  )
  if (!isObject(target)) throw new Error(`${$ref} leads nowhere`)
  return { ...resolved(document, target), ...beside }
}

/** A value with everything that it refers to in its place; a reference back to what is being opened stays one. */
export const expanded = (document: Json, value: unknown, opened: readonly unknown[] = []): unknown => {
  if (Array.isArray(value)) return value.map((each) => expanded(document, each, opened))
  if (!isObject(value) || opened.includes(value.$ref)) return value
  const within = typeof value.$ref === 'string' ? [...opened, value.$ref] : opened
  return Object.fromEntries(
    Object.entries(resolved(document, value)).map(([name, member]) => [name, expanded(document, member, within)]),
  )
}

/** The last part of a `$ref`, which names the type in clients; undefined for a value that is no reference. */
export const nameOf = (value: unknown): string | undefined =>
  isObject(value) && typeof value.$ref === 'string' ? value.$ref.slice(value.$ref.lastIndexOf('/') + 1) : undefined
