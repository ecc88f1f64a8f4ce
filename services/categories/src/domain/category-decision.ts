import { type Category, changed } from './category.ts'
import { type Placement, place, type Surroundings } from './tree.ts'

/** The rules of the shop that decisions depend on. */
export interface CategoryRules {
  /** How many levels the tree may have. */
  readonly maxDepth: number
  /** How many categories the tree may have. */
  readonly maxCategories: number
  isUsableSlug(slug: string): boolean
}

export interface Circumstances {
  readonly now: Date
  readonly rules: CategoryRules
}

/** Why a write is refused. */
export type Refusal =
  | { readonly kind: 'reserved-slug' }
  | { readonly kind: 'too-many'; readonly most: number }
  | Exclude<Placement, { kind: 'placed' }>
  | { readonly kind: 'not-empty'; readonly children: number; readonly products: number }
  | { readonly kind: 'stale'; readonly version: number }

/** What is to be saved: the category itself, and the siblings that made room for it. */
export interface Change {
  readonly category: Category
  readonly shifted: readonly Category[]
}

/** `Outcome` with what is to be saved, or why not. */
export type Decision<Outcome extends string> = ({ readonly kind: Outcome } & Change) | Refusal

export interface WantedCategory {
  readonly slug: string
  readonly name: string
  readonly description?: string
  readonly parentId?: string | null
  readonly position?: number
}

/** A member that is left out stays as it is. */
export interface CategoryAmendment {
  readonly slug?: string
  readonly name?: string
  readonly description?: string | null
  readonly parentId?: string | null
  readonly position?: number
}

/**
 * Decides about a new category. `surroundings` are those of the wanted parent.
 * @param count of the categories that are there
 */
export const decideCreation = (
  wanted: WantedCategory,
  surroundings: Surroundings,
  { id, count, now, rules }: Circumstances & { readonly id: string; readonly count: number },
): Decision<'created'> => {
  if (count >= rules.maxCategories) return { kind: 'too-many', most: rules.maxCategories }
  if (!rules.isUsableSlug(wanted.slug)) return { kind: 'reserved-slug' }
  const placement = place(surroundings, { id: undefined, position: wanted.position, maxDepth: rules.maxDepth, now })
  if (placement.kind !== 'placed') return placement
  const category: Category = {
    id,
    slug: wanted.slug,
    name: wanted.name,
    description: wanted.description ?? '',
    parentId: wanted.parentId ?? null,
    position: placement.position,
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
  return { kind: 'created', category, shifted: placement.shifted }
}

/** A change that says what is the case already saves nothing and costs no version. */
export type Amended = Decision<'changed'> | { readonly kind: 'unchanged' }

/**
 * Decides about a change. `surroundings` are those of the parent that the category has, or is to have.
 * @param seenVersion the version that the caller has seen
 */
export const decideAmendment = (
  category: Category,
  amendment: CategoryAmendment,
  surroundings: Surroundings,
  { seenVersion, now, rules }: Circumstances & { readonly seenVersion: number },
): Amended => {
  if (seenVersion !== category.version) return { kind: 'stale', version: category.version }
  const wanted = {
    slug: amendment.slug ?? category.slug,
    name: amendment.name ?? category.name,
    description: amendment.description === undefined ? category.description : (amendment.description ?? ''),
    parentId: amendment.parentId === undefined ? category.parentId : amendment.parentId,
  }
  if (wanted.slug !== category.slug && !rules.isUsableSlug(wanted.slug)) return { kind: 'reserved-slug' }
  const isMoved = wanted.parentId !== category.parentId
  // Unasked it stays where it is, but goes to the end of another parent's children.
  const position = amendment.position ?? (isMoved ? undefined : category.position)
  if (!isMoved && position === category.position) return amended(category, { ...wanted, position }, [], now)
  const placement = place(surroundings, { id: category.id, position, maxDepth: rules.maxDepth, now })
  if (placement.kind !== 'placed') return placement
  return amended(category, { ...wanted, position: placement.position }, placement.shifted, now)
}

const amended = (category: Category, wanted: Partial<Category>, shifted: readonly Category[], now: Date): Amended => {
  const isSame = Object.entries(wanted).every(([member, value]) => category[member as keyof Category] === value)
  if (isSame) return { kind: 'unchanged' }
  return { kind: 'changed', category: changed(category, wanted, now), shifted }
}

/** What stands in the way of a deletion. */
export interface Contents {
  readonly children: number
  /** Number of products in the category that are not archived. */
  readonly products: number
}

/** Decides about a deletion: the tombstone has a version of its own. */
export const decideDeletion = (
  category: Category,
  contents: Contents,
  { seenVersion, now }: { readonly seenVersion: number; readonly now: Date },
): Decision<'deleted'> => {
  if (seenVersion !== category.version) return { kind: 'stale', version: category.version }
  if (contents.children > 0 || contents.products > 0) return { kind: 'not-empty', ...contents }
  return { kind: 'deleted', category: changed(category, {}, now), shifted: [] }
}
