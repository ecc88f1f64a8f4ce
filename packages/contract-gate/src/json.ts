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

/** What a value stands for: the value itself, or what its `$ref` (`#/a/b`) points to in the document. */
export const resolved = (document: Json, value: unknown): Json => {
  if (!isObject(value)) return {}
  if (typeof value.$ref !== 'string') return value
  const steps = value.$ref.replace(/^#\//, '').split('/')
  const target = steps.reduce<unknown>(
    (at, step) => (isObject(at) ? at[step.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined),
    document,
  )
  if (!isObject(target)) throw new Error(`${value.$ref} leads nowhere`)
  return resolved(document, target)
}
