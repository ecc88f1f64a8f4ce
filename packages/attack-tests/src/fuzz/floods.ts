import type { JsonSchema } from './documents.ts'

/** A value in which one array, object or text is far beyond its limits. */
export interface Flood {
  /** Where, as a JSON Pointer, and with what. */
  readonly name: string
  readonly value: unknown
}

type Resolve = (schema: JsonSchema) => JsonSchema
export type Step = string | number

/** So many copies of a thing that all of them together take about so many bytes as JSON. */
const copies = <T>(bytes: number, one: T): T[] => {
  const length = (JSON.stringify(one)?.length ?? 4) + 1
  return Array.from({ length: Math.max(2, Math.floor(bytes / length)) }, () => one)
}

const members = (bytes: number, name: string, value: unknown): Record<string, unknown> =>
  Object.fromEntries(copies(bytes, `${name}0000${String(value)}`).map((_, n) => [`${name}${n}`, value]))

/**
 * What a schema's arrays, objects and texts may be flooded with, one at a time, in a value that else fits.
 * @param bytes about the size of each flood as JSON
 */
export const floodsOf = (schema: JsonSchema, valid: unknown, resolve: Resolve, bytes: number): Flood[] => {
  const floods: Flood[] = []
  const visit = (given: JsonSchema, value: unknown, steps: readonly Step[]): void => {
    const add = (what: string, flood: unknown) =>
      floods.push({ name: `/${steps.join('/')} ${what}`, value: replaced(valid, steps, flood) })
    const own = resolve(given)
    for (const one of [...alternativesOf(own), own]) {
      if (one.type === 'array') {
        const [first] = Array.isArray(value) ? value : []
        for (const item of [{}, [], null, '', 1, ...(first === undefined ? [] : [first])])
          add(`of many ${JSON.stringify(item).slice(0, 20)}`, copies(bytes, item))
        add(
          'of many that differ',
          copies(bytes, 'v000000').map((text, n) => `${text}${n}`),
        )
        visit((one.items ?? {}) as JsonSchema, first, [...steps, 0])
      } else if (one.type === 'object') {
        const object = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
        for (const name of ['a', '0', '-']) add(`with many ${name}…`, { ...object, ...members(bytes, name, 'x') })
        add('with many of another type', { ...object, ...members(bytes, 'a', 1) })
        add('with a long name', { ...object, [`a${'x'.repeat(bytes)}`]: 1 })
        const properties = (one.properties ?? {}) as Record<string, JsonSchema>
        for (const [name, property] of Object.entries(properties)) visit(property, object[name], [...steps, name])
      } else if (one.type === 'string') {
        for (const unit of ['x', ' ', '-', 'a-', 'a.', 'ü', '\u0000', '1', '@']) {
          add(`as a long ${JSON.stringify(unit)}`, unit.repeat(bytes / JSON.stringify(unit).length))
        }
        add('as a long address', `a@${'a.'.repeat(bytes / 2)}`)
      }
    }
  }
  visit(schema, valid, [])
  return floods
}

const alternativesOf = (schema: JsonSchema): JsonSchema[] =>
  [schema.anyOf, schema.oneOf, schema.allOf].flatMap((all) => (Array.isArray(all) ? (all as JsonSchema[]) : []))

/** A copy of a value with another one in one place of it; what leads there is made. */
export const replaced = (root: unknown, [step, ...steps]: readonly Step[], value: unknown): unknown => {
  if (step === undefined) return value
  if (typeof step === 'number') return [replaced(Array.isArray(root) ? root[step] : undefined, steps, value)]
  const object = (typeof root === 'object' && root !== null ? root : {}) as Record<string, unknown>
  return { ...object, [step]: replaced(object[step], steps, value) }
}
