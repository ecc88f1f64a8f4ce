import type { Category } from '@techshop/client/types'

/** The category tree, made from the flat list. */
export interface CategoryTree {
  roots: readonly Category[]
  /** Direct children in their order. */
  childrenOf(id: string): readonly Category[]
  /** The way from the root to a category, itself last; empty when it is not known. */
  wayTo(id: string): Category['path']
}

const byPosition = (a: Category, b: Category): number => a.position - b.position || a.name.localeCompare(b.name)

export const buildCategoryTree = (categories: readonly Category[]): CategoryTree => {
  const children = Map.groupBy(categories, (category) => category.parentId ?? '')
  const childrenOf = (id: string): readonly Category[] => (children.get(id) ?? []).toSorted(byPosition)
  const byId = new Map(categories.map((category) => [category.id, category]))
  return { roots: childrenOf(''), childrenOf, wayTo: (id) => byId.get(id)?.path ?? [] }
}

/** What is shown where the categories cannot be read: the page without them. */
export const emptyTree: CategoryTree = buildCategoryTree([])
