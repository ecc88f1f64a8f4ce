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

/** More lines than that are no longer seen at a glance. */
const fewLines = 30

/** What is folded away when the tree is first shown: in a large one all but the way to the category that is opened. */
export const closedAtFirst = (tree: CategoryTree, openedId: string | undefined): ReadonlySet<string> => {
  const rows = visibleRows(tree, new Set())
  if (rows.length <= fewLines) return new Set()
  const way = new Set(openedId === undefined ? [] : tree.wayTo(openedId).map(({ id }) => id))
  return new Set(
    rows.filter(({ hasChildren, category: { id } }) => hasChildren && !way.has(id)).map(({ category: { id } }) => id),
  )
}
