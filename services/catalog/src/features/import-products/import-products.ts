import type { ProductImportResult } from '@techshop/contracts/product'
import { v7 as uuidv7 } from 'uuid'
import { finishImport, keepAlive, SIGN_OF_LIFE_MS, startImport } from '../../database/product-imports.ts'
import type { Author } from '../../database/product-repository.ts'
import type { ProductWriting } from '../../product-writing.ts'
import { CategoryLookup } from './category-lookup.ts'
import { type BatchContext, type ImportLine, importBatch } from './import-batch.ts'
import type { ImportItem } from './import-item.ts'
import { itemBatches } from './item-batches.ts'
import { PreviewedProducts } from './previewed-products.ts'

/** Batches that PostgreSQL works on at the same time. */
const LANES = 3

/**
 * Imports products and says for each line, in order, what became of it: a few hundred at a time at most, so that the
 * sender is held back when the database is slower. What was is kept, so that the import can be undone. Ends with an error
 * when the database is away; sending the same again is safe.
 */
export async function* importProducts(
  writing: ProductWriting,
  items: AsyncIterable<ImportItem[]>,
  author: Omit<Author, 'operation'>,
): AsyncGenerator<ProductImportResult[]> {
  const importId = uuidv7()
  await startImport(writing.db, { ...author, id: importId, startedAt: writing.now() })
  const counts = { created: 0, updated: 0 }
  const finish = () => finishImport(writing.db, importId, { ...counts, finishedAt: writing.now() })
  // One that is not written is missed by nobody; the next one is.
  const life = setInterval(() => keepAlive(writing.db, importId).catch(() => undefined), SIGN_OF_LIFE_MS)
  let isFinished = false
  try {
    for await (const results of resultsOf({ writing, author, purpose: { importId } }, items)) {
      for (const { outcome } of results) if (outcome === 'created' || outcome === 'updated') counts[outcome] += 1
      yield results
    }
    isFinished = true
    await finish()
  } finally {
    clearInterval(life)
    // Not waited for: whoever sends must hear of an error first.
    if (!isFinished) finish().catch(() => undefined)
  }
}

/** Says for each line, in order, what would become of it and what would change; nothing is written. */
export const previewProducts = (
  writing: ProductWriting,
  items: AsyncIterable<ImportItem[]>,
  author: Omit<Author, 'operation'>,
): AsyncGenerator<ProductImportResult[]> =>
  resultsOf({ writing, author, purpose: { previewed: new PreviewedProducts() } }, items)

type Import = Omit<BatchContext, 'categoryIds'>

async function* resultsOf(work: Import, items: AsyncIterable<ImportItem[]>): AsyncGenerator<ProductImportResult[]> {
  const { writing } = work
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
      underWay.push(startBatch(importItems(work, batch, categories), names))
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
  work: Import,
  batch: readonly ImportItem[],
  categories: CategoryLookup,
): Promise<ProductImportResult[]> => {
  const lines = batch.filter((item): item is ImportLine => 'product' in item)
  const categoryIds = await categories.idsOf(lines)
  const imported = lines.length > 0 ? await importBatch({ ...work, categoryIds }, lines) : []
  const byLine = new Map(imported.map((result) => [result.line, result]))
  return batch.flatMap((item) => {
    const result = 'failure' in item ? item.failure : byLine.get(item.line)
    const { encoding } = item
    return result ? [{ ...result, ...(encoding === undefined ? {} : { encoding }) }] : []
  })
}
