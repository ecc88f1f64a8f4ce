import { findCategoryIds, withinLag } from '../../database/category-read-model.ts'
import type { ProductWriting } from '../../product-writing.ts'
import type { ImportLine } from './import-batch.ts'

/** An import that names more categories that there are not is not about a category that was just created. */
const MOST_MISSING = 1_000

/** Finds categories by slug. One that is not known yet is waited for, once in an import. */
export class CategoryLookup {
  readonly #writing: ProductWriting
  readonly #missing = new Set<string>()

  constructor(writing: ProductWriting) {
    this.#writing = writing
  }

  async idsOf(lines: readonly ImportLine[]): Promise<ReadonlyMap<string, string>> {
    const slugs = [...new Set(lines.flatMap(({ product }) => product.category ?? []))]
    if (slugs.length === 0) return new Map()
    let ids = await findCategoryIds(this.#writing.db, slugs)
    const isFound = (slug: string) => ids.has(slug) || this.#missing.has(slug)
    if (slugs.every(isFound) || this.#missing.size >= MOST_MISSING) return ids
    await withinLag(async () => {
      ids = await findCategoryIds(this.#writing.db, slugs)
      return slugs.every(isFound)
    }, this.#writing.maximumLagMs)
    for (const slug of slugs) if (!ids.has(slug)) this.#missing.add(slug)
    return ids
  }
}
