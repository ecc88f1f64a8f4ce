import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Stack } from '@techshop/local-stack/stack'
import type { ImportLine } from '@techshop/sample-catalogue/synthetic'
import { v7 as uuidv7 } from 'uuid'
import { withDatabase } from '../shop.ts'
import { stockedProducts } from './stocked-products.ts'

const folder = path.join(import.meta.dirname, '../../fill')
const services = ['catalog', 'orders', 'categories'] as const

/** As catalog cuts texts into words: the test of this file compares what comes of it. */
const wordsOf = (...texts: readonly string[]): string[] =>
  texts.flatMap((text) =>
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  )

const canBeMisspelt = (word: string): boolean => /^\p{L}{3,40}$/u.test(word)

const recordOf = (line: ImportLine) => {
  const facts = Object.values(line.attributes)
  return {
    ...line,
    id: uuidv7(),
    search_name: wordsOf(line.name).join(' '),
    search_facts: wordsOf(...facts, ...line.variants.map(({ sku }) => sku)).join(' '),
    search_prose: wordsOf(line.description).join(' '),
    words: [...new Set(wordsOf(line.name, ...facts).filter(canBeMisspelt))],
  }
}

const linesPerStatement = 1000

/** Some at a time, as JSON. */
function* batchesOf(lines: Iterable<ImportLine>): Generator<string> {
  let batch: ReturnType<typeof recordOf>[] = []
  for (const line of lines) {
    batch.push(recordOf(line))
    if (batch.length < linesPerStatement) continue
    yield JSON.stringify(batch)
    batch = []
  }
  if (batch.length > 0) yield JSON.stringify(batch)
}

/** One makes records while PostgreSQL works at those of the other. */
const lanes = 2

/**
 * Writes synthetic products straight into the tables of all services, from one number to another, as an import of them
 * would leave these. There are no events: what happened long ago is no news.
 */
export const writeProducts = async (stack: Stack, from: number, to: number): Promise<void> => {
  const batches = batchesOf(stockedProducts(from, to))
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
