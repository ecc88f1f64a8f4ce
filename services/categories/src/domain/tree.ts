import { type Category, changed } from './category.ts'

/** What a decision needs to know of the tree around the place where a category is to stand. */
export interface Surroundings {
  /** Ids from the parent up to the top, the parent first; empty at the top. Undefined when the parent does not exist. */
  readonly lineage: readonly string[] | undefined
  /** What stands below that parent already, without the category itself, in any order. */
  readonly siblings: readonly Category[]
  /** Levels of the category with everything below it: 1 when there is nothing below. */
  readonly height: number
}

export type Placement =
  | {
      readonly kind: 'placed'
      readonly position: number
      /** The siblings that made room, as they are now. */
      readonly shifted: readonly Category[]
    }
  | { readonly kind: 'unknown-parent' }
  | { readonly kind: 'cycle' }
  | { readonly kind: 'too-deep'; readonly depth: number }

export interface Wish {
  /** Undefined for a category that does not exist yet. */
  readonly id: string | undefined
  /** Undefined for the end. */
  readonly position: number | undefined
  readonly maxDepth: number
  readonly now: Date
}

/** Decides whether a category may stand there, at which position, and who has to make room for it. */
export const place = ({ lineage, siblings, height }: Surroundings, wish: Wish): Placement => {
  if (!lineage) return { kind: 'unknown-parent' }
  if (lineage.some((id) => id === wish.id)) return { kind: 'cycle' }
  const depth = lineage.length + height
  if (depth > wish.maxDepth) return { kind: 'too-deep', depth }
  const position = wish.position ?? afterLast(siblings)
  return { kind: 'placed', position, shifted: makeRoom(siblings, position, wish.now) }
}

const afterLast = (siblings: readonly Category[]): number =>
  siblings.reduce((next, { position }) => Math.max(next, position + 1), 0)

/**
 * Whoever has the position moves one on, and so does each that stands right behind, up to the first gap. So an order
 * of siblings costs a new version only to those that really move, and most moves touch nobody.
 */
const makeRoom = (siblings: readonly Category[], position: number, now: Date): Category[] => {
  const shifted: Category[] = []
  let taken = position
  for (const sibling of siblings.toSorted(byPosition)) {
    if (sibling.position < position) continue
    if (sibling.position > taken) break
    taken += 1
    shifted.push(changed(sibling, { position: taken }, now))
  }
  return shifted
}

/** The order of siblings. Ids, which rise with time, decide between equals. */
const byPosition = (one: Category, other: Category): number =>
  one.position - other.position || one.id.localeCompare(other.id)
