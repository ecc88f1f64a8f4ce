import type { Category } from '@techshop/client/types'
import type { CategoryTree } from '../../listing/category-tree.ts'

/** Where a category stands: below which parent (null for a root), and as which of its children, from 0. */
export interface Place {
  parentId: string | null
  index: number
}

export type Direction = 'up' | 'down' | 'in' | 'out'

const siblingsAt = (tree: CategoryTree, parentId: string | null): readonly Category[] =>
  parentId === null ? tree.roots : tree.childrenOf(parentId)

export const placeOf = (tree: CategoryTree, category: Category): Place => ({
  parentId: category.parentId,
  index: siblingsAt(tree, category.parentId).findIndex(({ id }) => id === category.id),
})

const parentOf = (tree: CategoryTree, category: Category): { id: string; parentId: string | null } | undefined => {
  const way = tree.wayTo(category.id)
  const parent = way.at(-2)
  return parent && { id: parent.id, parentId: way.at(-3)?.id ?? null }
}

/** Where a step leads: past a sibling, into the one above, or out beside the parent; undefined where there is no such place. */
export const placeTowards = (tree: CategoryTree, category: Category, direction: Direction): Place | undefined => {
  const { parentId, index } = placeOf(tree, category)
  const siblings = siblingsAt(tree, parentId)
  if (direction === 'up') return index > 0 ? { parentId, index: index - 1 } : undefined
  if (direction === 'down') return index < siblings.length - 1 ? { parentId, index: index + 1 } : undefined
  if (direction === 'in') {
    const above = siblings[index - 1]
    return above && { parentId: above.id, index: tree.childrenOf(above.id).length }
  }
  const parent = parentOf(tree, category)
  if (!parent) return undefined
  const beside = siblingsAt(tree, parent.parentId).findIndex(({ id }) => id === parent.id)
  return { parentId: parent.parentId, index: beside + 1 }
}

/** Whether a category may stand there: not below itself. */
export const mayStand = (tree: CategoryTree, category: Category, { parentId }: Place): boolean =>
  parentId === null || !tree.wayTo(parentId).some(({ id }) => id === category.id)

/** Where it comes to stand when it is dropped before, after or into another. */
export const placeBeside = (
  tree: CategoryTree,
  moved: Category,
  target: Category,
  where: 'before' | 'after' | 'into',
): Place => {
  if (where === 'into') return { parentId: target.id, index: tree.childrenOf(target.id).length }
  const others = siblingsAt(tree, target.parentId).filter(({ id }) => id !== moved.id)
  const at = others.findIndex(({ id }) => id === target.id)
  return { parentId: target.parentId, index: where === 'before' ? at : at + 1 }
}

/** The patch that brings a category to a place. Whoever stands there moves on by itself. */
export const patchFor = (tree: CategoryTree, moved: Category, { parentId, index }: Place) => {
  const others = siblingsAt(tree, parentId).filter(({ id }) => id !== moved.id)
  const follower = others[index]
  const position = follower ? follower.position : (others.at(-1)?.position ?? -1) + 1
  return { parentId, position }
}
