/** The part of JSON Schema that says which members a value has. */
interface Shape {
  readonly $ref?: string
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Shape[]
  readonly items?: Shape
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
}

type Components = readonly { readonly $id: string }[]
type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json }
type JsonObject = { readonly [member: string]: Json }

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Follows a reference to a named schema. */
const resolved = (schema: Shape, components: Components): Shape => {
  if (schema.$ref === undefined) return schema
  const name = schema.$ref.replace(/#$/, '')
  const found = components.find(({ $id }) => $id === name)
  if (!found) throw new Error(`no component ${name}`)
  return found as Shape
}

/**
 * Where a provider does not keep a consumer's contract: a member that is missing or optional, another type,
 * a value of a closed list that the consumer does not know. Each with its JSON Pointer.
 */
export const incompatibilities = (
  provided: object,
  contract: object,
  components: Components,
  pointer = '',
): string[] => {
  const [given, needed] = [resolved(provided as Shape, components), resolved(contract as Shape, components)]
  const name = pointer || '/'
  if (needed.anyOf) {
    const options = given.anyOf ?? [given]
    const isExpected = (option: Shape) =>
      needed.anyOf?.some((it) => incompatibilities(option, it, components, pointer).length === 0)
    return options.every(isExpected) ? [] : [`${name} may be something else`]
  }
  if (given.type !== needed.type) return [`${name} is ${given.type ?? 'anything'}, not ${needed.type}`]
  const known = needed.enum
  if (known && !given.enum?.every((value) => known.includes(value))) return [`${name} may have other values`]
  const ofItems = needed.items ? incompatibilities(given.items ?? {}, needed.items, components, `${pointer}/*`) : []
  const ofMembers = Object.entries(needed.properties ?? {}).flatMap(([member, schema]) => {
    const own = given.properties?.[member]
    const isOptional = needed.required?.includes(member) && !given.required?.includes(member)
    if (!own || isOptional) return [`${pointer}/${member} may be missing`]
    return incompatibilities(own, schema, components, `${pointer}/${member}`)
  })
  return [...ofItems, ...ofMembers]
}

/** A value with nothing but the members of a consumer's contract, at every depth. */
export const reducedToContract = (value: Json, contract: object, components: Components): Json => {
  const schema = resolved(contract as Shape, components)
  if (schema.anyOf) return value === null ? null : reducedToContract(value, schema.anyOf[0] ?? {}, components)
  if (Array.isArray(value)) return value.map((item) => reducedToContract(item, schema.items ?? {}, components))
  if (!isObject(value) || !schema.properties) return value
  return Object.fromEntries(
    Object.entries(schema.properties)
      .filter(([member]) => value[member] !== undefined)
      .map(([member, own]) => [member, reducedToContract(value[member] ?? null, own, components)]),
  )
}

/** A value as a later version of its provider may send it: with a member that nobody knows, in every object it describes. */
export const withUnknownMembers = (value: Json, provided: object, components: Components): Json => {
  const schema = resolved(provided as Shape, components)
  if (Array.isArray(value)) return value.map((item) => withUnknownMembers(item, schema.items ?? {}, components))
  if (!isObject(value) || !schema.properties) return value
  const members = Object.entries(value).map(([member, own]) => [
    member,
    withUnknownMembers(own, schema.properties?.[member] ?? {}, components),
  ])
  return { ...Object.fromEntries(members), addedLater: 'unknown today' }
}
