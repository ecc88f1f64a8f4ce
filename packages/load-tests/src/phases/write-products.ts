import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Stack } from '@techshop/local-stack/stack'
import type { ImportLine } from '@techshop/sample-catalogue/synthetic'
import { searchVectorOf, spelledWordsOf } from '@techshop/search-terms/product'
import { searchText } from '@techshop/search-terms/words'
import { v7 as uuidv7 } from 'uuid'
import { withDatabase } from '../shop.ts'
import { stockedProducts } from './stocked-products.ts'

const folder = path.join(import.meta.dirname, '../../fill')
const services = ['catalog', 'orders', 'categories'] as const

const recordOf = (line: ImportLine, categoryIds: ReadonlyMap<string, string>) => {
  const product = { ...line, categoryId: categoryIds.get(line.category ?? '') ?? null }
  return {
    ...line,
    id: uuidv7(),
    search_name: searchText(line.name),
    search: searchVectorOf(product),
    words: spelledWordsOf(product),
  }
}

const linesPerStatement = 1000

/** Some at a time, as JSON. */
function* batchesOf(lines: Iterable<ImportLine>, categoryIds: ReadonlyMap<string, string>): Generator<string> {
  let batch: ReturnType<typeof recordOf>[] = []
  for (const line of lines) {
    batch.push(recordOf(line, categoryIds))
    if (batch.length < linesPerStatement) continue
    yield JSON.stringify(batch)
    batch = []
  }
  if (batch.length > 0) yield JSON.stringify(batch)
}

const readCategoryIds = (stack: Stack): Promise<ReadonlyMap<string, string>> =>
  withDatabase(stack, 'catalog', async (client) => {
    const { rows } = await client.query('select slug, id from category_read_model where not deleted')
    return new Map(rows.map(({ slug, id }) => [slug, id]))
  })

/** One makes records while PostgreSQL works at those of the other. */
const lanes = 2

/**
 * Writes synthetic products straight into the tables of all services, from one number to another, as an import of them
 * would leave these. There are no events: what happened long ago is no news.
 */
export const writeProducts = async (stack: Stack, from: number, to: number): Promise<void> => {
  const batches = batchesOf(stockedProducts(from, to), await readCategoryIds(stack))
  const [catalog = '', orders = '', categories = ''] = await Promise.all(
    services.map((service) => readFile(path.join(folder, `${service}.sql`), 'utf8')),
  )
  const lane = () =>
    withDatabase(stack, 'catalog', (inCatalog) =>
      withDatabase(stack, 'orders', (inOrders) =>
        withDatabase(stack, 'categories', async (inCategories) => {
          for (const batch of batches) {
            await Promise.all([
              inCatalog.query(catalog, [batch]),
              inOrders.query(orders, [batch]),
              inCategories.query(categories, [batch]),
            ])
          }
        }),
      ),
    )
  await Promise.all(Array.from({ length: lanes }, lane))
}
