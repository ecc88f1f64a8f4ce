import type { ProductPatch, ProductWrite } from '@techshop/client/types'

/** The parts of a product that two people can change without getting in each other's way, by name. */
type Fields = ReadonlyMap<string, unknown>

/** A field that two people have changed, each in their own way; undefined stands for removed. */
export interface Conflict {
  /** `name`, `attributes/brand`, `variants/AUR-14-512` … */
  field: string
  mine: unknown
  theirs: unknown
}

export type Choice = 'mine' | 'theirs'

export interface Merge {
  conflicts: readonly Conflict[]
  /** Fields that only they have changed: these are taken over. */
  taken: readonly string[]
  /** The product with a choice for each conflict; mine where none was made. */
  resolve(choices: ReadonlyMap<string, Choice>): ProductWrite
}

const plainFields = ['name', 'slug', 'description', 'status', 'categoryId', 'images', 'options'] as const

const fieldsOf = (write: ProductWrite): Fields =>
  new Map<string, unknown>([
    ...plainFields.map((field): [string, unknown] => [field, write[field]]),
    ...Object.entries(write.attributes ?? {}).map(([name, value]): [string, unknown] => [`attributes/${name}`, value]),
    ...write.variants.map((variant): [string, unknown] => [`variants/${variant.sku}`, variant]),
  ])

const productOf = (fields: Fields): ProductWrite => {
  const below = (group: string) =>
    [...fields].filter(([field, value]) => field.startsWith(`${group}/`) && value !== undefined)
  return {
    ...(Object.fromEntries(plainFields.map((field) => [field, fields.get(field)])) as Omit<ProductWrite, 'variants'>),
    attributes: Object.fromEntries(below('attributes').map(([field, value]) => [field.slice(11), value as string])),
    variants: below('variants').map(([, variant]) => variant as ProductWrite['variants'][number]),
  }
}

/** JSON whose members have one order, so that equal values are equal texts. */
const canonical = (value: unknown): string | undefined =>
  JSON.stringify(value, (_name, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

export const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other)

/**
 * Joins two changes of one product, field by field (a three-way merge).
 * @param base what both of them began with
 */
export const mergeProducts = (base: ProductWrite, mine: ProductWrite, theirs: ProductWrite): Merge => {
  const [before, ours, others] = [fieldsOf(base), fieldsOf(mine), fieldsOf(theirs)]
  const conflicts: Conflict[] = []
  const taken: string[] = []
  const merged = new Map<string, unknown>(others)
  for (const field of new Set([...others.keys(), ...ours.keys(), ...before.keys()])) {
    const [was, my, their] = [before.get(field), ours.get(field), others.get(field)]
    if (isSame(my, their)) continue
    if (isSame(my, was)) {
      taken.push(field)
      continue
    }
    merged.set(field, my)
    if (!isSame(their, was)) conflicts.push({ field, mine: my, theirs: their })
  }
  return {
    conflicts,
    taken,
    resolve: (choices) => {
      const chosen = new Map(merged)
      for (const { field, theirs: other } of conflicts) if (choices.get(field) === 'theirs') chosen.set(field, other)
      return productOf(chosen)
    },
  }
}

const attributesPatch = (base: Record<string, string> = {}, mine: Record<string, string> = {}) =>
  Object.fromEntries([
    ...Object.keys(base)
      .filter((name) => !(name in mine))
      .map((name): [string, null] => [name, null]),
    ...Object.entries(mine).filter(([name, value]) => base[name] !== value),
  ])

/** The merge patch (RFC 7396) that makes `mine` of `base`, with nothing that is the same; undefined for no change. */
export const patchOf = (base: ProductWrite, mine: ProductWrite): ProductPatch | undefined => {
  const members = [...plainFields, 'attributes', 'variants'] as const
  const changed = members.filter((member) => !isSame(base[member], mine[member]))
  if (changed.length === 0) return undefined
  return Object.fromEntries(
    changed.map((member) => [
      member,
      member === 'attributes' ? attributesPatch(base.attributes, mine.attributes) : mine[member],
    ]),
  )
}
