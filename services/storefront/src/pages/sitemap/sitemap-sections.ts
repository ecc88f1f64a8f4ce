import type { CategoryTree } from '../../listing/category-tree.ts'

/** Products of one file: each gives an address in every language, and a file may have 50 000 (sitemaps.org). */
export const mostProducts = 20_000
/** Newest products in a file of their own; a shop that has no more needs no other. */
export const mostNewest = 5_000

type Category = CategoryTree['roots'][number]

/** A category whose products fit one file stands for all below it; a larger one is divided. */
const sectionsOf = (tree: CategoryTree, category: Category): Category[] => {
  if (category.productCount === 0) return []
  const children = tree.childrenOf(category.id)
  if (category.productCount <= mostProducts || children.length === 0) return [category]
  return children.flatMap((child) => sectionsOf(tree, child))
}

/**
 * The files that a shop's sitemap is made of, by their paths. Each is written while it is read, page by page,
 * so none of them needs the whole catalogue in memory.
 */
export const sitemapFiles = (tree: CategoryTree): string[] => {
  const total = tree.roots.reduce((sum, root) => sum + root.productCount, 0)
  const categories = total <= mostNewest ? [] : tree.roots.flatMap((root) => sectionsOf(tree, root))
  return [
    '/sitemaps/pages.xml',
    '/sitemaps/newest.xml',
    ...categories.map(({ slug }) => `/sitemaps/category-${slug}.xml`),
  ]
}
