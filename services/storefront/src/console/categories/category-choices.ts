import type { Category } from '@techshop/client/types'

/** Categories to choose from, each by the whole way to it, in the order of the alphabet. */
export const categoryChoices = (categories: readonly Category[], by: 'id' | 'slug'): (readonly [string, string])[] =>
  categories
    .map((category) => [category[by], category.path.map(({ name }) => name).join(' › ')] as const)
    .toSorted(([, a], [, b]) => a.localeCompare(b))
