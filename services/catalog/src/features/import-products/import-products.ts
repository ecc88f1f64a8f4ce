import { setTimeout as sleep } from 'node:timers/promises'
import type { ProductImportResult } from '@techshop/contracts/product'
import { findCategoryIds, withinLag } from '../../database/category-copies.ts'
import type { Author } from '../../database/product-repository.ts'
import type { ProductWriting } from '../../product-writing.ts'
import { type ImportLine, importBatch } from './import-batch.ts'
import type { ImportItem } from './import-item.ts'

const BATCH_LINES = 100
/** A batch that does not fill is not kept waiting longer than this for its next line. */
const IDLE_MS = 50

/**
 * Imports products and says for each line, in order, what became of it: a few hundred at a time at most, so that the
 * sender is held back when the database is slower. Ends with an error when the database is away; sending the same again
 * is safe.
 */
export async function* importProducts(
  writing: ProductWriting,
  items: AsyncIterable<ImportItem[]>,
  author: Omit<Author, 'operation'>,
): AsyncGenerator<ProductImportResult[]> {
  const categories = new CategoryLookup(writing)
  for await (const batch of batches(items)) {
    const lines = batch.filter((item): item is ImportLine => 'product' in item)
    const categoryIds = await categories.idsOf(lines)
    const imported = lines.length > 0 ? await importBatch({ writing, author, categoryIds }, lines) : []
    const byLine = new Map(imported.map((result) => [result.line, result]))
    yield batch.flatMap((item) => ('failure' in item ? [item.failure] : (byLine.get(item.line) ?? [])))
  }
}

/** Groups items so that no slug is in a group twice, and does not hold back a group while nothing more comes. */
async function* batches(items: AsyncIterable<ImportItem[]>): AsyncGenerator<ImportItem[]> {
  const source = items[Symbol.asyncIterator]()
  let batch: ImportItem[] = []
  let slugs = new Set<string>()
  const take = (): ImportItem[] => {
    const taken = batch
    batch = []
    slugs = new Set()
    return taken
  }
  try {
    for (let next = source.next(); ; next = source.next()) {
      if (batch.length > 0 && (await isLate(next))) yield take()
      const { done, value } = await next
      if (done) break
      for (const item of value) {
        const slug = 'product' in item ? item.product.slug : undefined
        if (batch.length >= BATCH_LINES || (slug !== undefined && slugs.has(slug))) yield take()
        batch.push(item)
        if (slug !== undefined) slugs.add(slug)
      }
    }
    if (batch.length > 0) yield take()
  } finally {
    await source.return?.()
  }
}

const isLate = async (next: Promise<unknown>): Promise<boolean> => {
  const timer = new AbortController()
  const late = sleep(IDLE_MS, true, { signal: timer.signal }).catch(() => false)
  try {
    return await Promise.race([next.then(() => false), late])
  } finally {
    timer.abort()
  }
}

/** Finds categories by slug. One that is not known yet is waited for, once in an import. */
class CategoryLookup {
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
    if (slugs.every(isFound)) return ids
    await withinLag(async () => {
      ids = await findCategoryIds(this.#writing.db, slugs)
      return slugs.every(isFound)
    }, this.#writing.maximumLagMs)
    for (const slug of slugs) if (!ids.has(slug)) this.#missing.add(slug)
    return ids
  }
}
