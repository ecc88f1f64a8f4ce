import { maxCategoryDepth } from '@techshop/contracts/category'
import { shopProblem } from '@techshop/contracts/problem'
import { ProblemError } from '@techshop/service-runtime/problem'
import type { Refusal } from './domain/category-decision.ts'

/** A category that does not exist or was deleted. */
export const categoryNotFound = (): ProblemError =>
  new ProblemError('not-found', { detail: 'There is no such category.' })

/** A write that the tree or its rules do not allow. */
export const refusalProblem = (refusal: Refusal | { readonly kind: 'slug-taken' }): ProblemError => {
  switch (refusal.kind) {
    case 'slug-taken':
      return new ProblemError(shopProblem('slug-taken'), {
        detail: 'Another category has this slug.',
        errors: [{ pointer: '/slug', message: 'is taken' }],
      })
    case 'reserved-slug':
      return new ProblemError('rule-violated', {
        detail: 'This slug would shadow an address of the API.',
        errors: [{ pointer: '/slug', message: 'must be neither a UUID nor a word that is a route' }],
      })
    case 'too-many':
      return new ProblemError('rule-violated', {
        detail: `The shop has ${refusal.most} categories, which is the most.`,
      })
    case 'unknown-parent':
      return new ProblemError(shopProblem('unknown-category'), {
        detail: 'The parent does not exist.',
        errors: [{ pointer: '/parentId', message: 'is not the id of a category' }],
      })
    case 'too-deep':
      return new ProblemError('rule-violated', {
        detail: `The tree would be ${refusal.depth} levels deep, it may have ${maxCategoryDepth}.`,
        errors: [{ pointer: '/parentId', message: 'is too deep in the tree for this' }],
      })
    case 'cycle':
      return new ProblemError(shopProblem('category-cycle'), {
        detail: 'The parent is the category itself or stands below it.',
        errors: [{ pointer: '/parentId', message: 'must not be the category itself or stand below it' }],
      })
    case 'not-empty':
      return new ProblemError(shopProblem('category-not-empty'), {
        detail: `It still has ${refusal.children} children and ${refusal.products} products that are not archived.`,
        extensions: { children: refusal.children, products: refusal.products },
      })
    case 'stale':
      return new ProblemError('stale-version', {
        detail: `It is at version ${refusal.version} now: read it again, then repeat the change.`,
        extensions: { currentVersion: refusal.version },
      })
  }
}
