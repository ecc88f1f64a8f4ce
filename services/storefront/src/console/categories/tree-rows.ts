import type { Category } from '@techshop/client/types'
import type { CategoryTree } from '../../listing/category-tree.ts'

/** A category as a line of the tree. */
export interface TreeRow {
  category: Category
  /** 1 for a root. */
  level: number
  siblings: readonly Category[]
  /** Among its siblings, from 0. */
  index: number
  hasChildren: boolean
  isOpen: boolean
}

/** The lines of the tree that are to be seen, from the top. */
export const visibleRows = (tree: CategoryTree, closed: ReadonlySet<string>): TreeRow[] => {
  const below = (siblings: readonly Category[], level: number): TreeRow[] =>
    siblings.flatMap((category, index) => {
      const children = tree.childrenOf(category.id)
      const isOpen = children.length > 0 && !closed.has(category.id)
      const row = { category, level, siblings, index, hasChildren: children.length > 0, isOpen }
      return [row, ...(isOpen ? below(children, level + 1) : [])]
    })
  return below(tree.roots, 1)
}
