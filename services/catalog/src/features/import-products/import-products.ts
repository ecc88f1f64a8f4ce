import type { ProductImportResult } from '@techshop/contracts/product'
import type { Author } from '../../database/product-repository.ts'
import type { ProductWriting } from '../../product-writing.ts'
import { CategoryLookup } from './category-lookup.ts'
import { type ImportLine, importBatch } from './import-batch.ts'
import type { ImportItem } from './import-item.ts'
import { itemBatches } from './item-batches.ts'

/** Batches that PostgreSQL works on at the same time. */
const LANES = 3

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
  const source = itemBatches(items)
  const underWay: UnderWay[] = []
  try {
    for (let next = start(source); ; ) {
      const oldest = underWay[0]
      if (oldest && (await isFirst(oldest.results, next))) {
        underWay.shift()
        yield await oldest.results
        continue
      }
      const { done, value: batch } = await next
      if (done) break
      const names = namesIn(batch)
      // What a line finds must be what the lines before it left.
      while (underWay.length >= LANES || underWay.some((earlier) => overlap(earlier.names, names))) {
        const earlier = underWay.shift()
        if (earlier) yield await earlier.results
      }
      underWay.push(startBatch(importItems(writing, batch, author, categories), names))
      next = start(source)
    }
    for (const { results } of underWay) yield await results
  } finally {
    // Not waited for: it ends with the body, and whoever sends that must hear of an error first.
    source.return(undefined).catch(() => undefined)
    await Promise.allSettled(underWay.map(({ results }) => results))
  }
}

/** Thrown to whoever awaits the next batch; until then it must not look as if nobody would. */
const start = (source: AsyncGenerator<ImportItem[]>) => {
  const next = source.next()
  next.catch(() => undefined)
  return next
}

interface UnderWay {
  /** Slugs and skus that the batch may write. */
  readonly names: ReadonlySet<string>
  readonly results: Promise<ProductImportResult[]>
}

const startBatch = (results: Promise<ProductImportResult[]>, names: ReadonlySet<string>): UnderWay => {
  results.catch(() => undefined)
  return { names, results }
}

const namesIn = (batch: readonly ImportItem[]): ReadonlySet<string> =>
  new Set(
    batch.flatMap((item) =>
      'product' in item ? [`slug ${item.product.slug}`, ...item.product.variants.map(({ sku }) => `sku ${sku}`)] : [],
    ),
  )

const overlap = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...some].some((name) => others.has(name))

const isFirst = (promise: Promise<unknown>, other: Promise<unknown>): Promise<boolean> => {
  const is = (answer: boolean) => () => answer
  return Promise.race([promise.then(is(true), is(true)), other.then(is(false), is(false))])
}

const importItems = async (
  writing: ProductWriting,
  batch: readonly ImportItem[],
  author: Omit<Author, 'operation'>,
  categories: CategoryLookup,
): Promise<ProductImportResult[]> => {
  const lines = batch.filter((item): item is ImportLine => 'product' in item)
  const categoryIds = await categories.idsOf(lines)
  const imported = lines.length > 0 ? await importBatch({ writing, author, categoryIds }, lines) : []
  const byLine = new Map(imported.map((result) => [result.line, result]))
  return batch.flatMap((item) => {
    const result = 'failure' in item ? item.failure : byLine.get(item.line)
    const { encoding } = item
    return result ? [{ ...result, ...(encoding === undefined ? {} : { encoding }) }] : []
  })
}
