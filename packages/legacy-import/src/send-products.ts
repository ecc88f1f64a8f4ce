import { setTimeout as delay } from 'node:timers/promises'
import type { Client } from '@techshop/client'
import type { ProductImportLine, ProductImportResult } from '@techshop/contracts/product'

const ROUNDS = 20
const PAUSE_MS = 500

/**
 * Sends lines through the public import and returns what became of each, in their order. A category that was made a
 * moment ago may not have reached the catalog yet: lines that fail for that alone are sent again.
 */
export const sendProducts = async (
  { products }: Pick<Client, 'products'>,
  lines: readonly ProductImportLine[],
): Promise<ProductImportResult[]> => {
  const results: ProductImportResult[] = []
  let left = lines.map((_, place) => place)
  for (let round = 1; left.length > 0; round += 1) {
    const body = left.map((place) => JSON.stringify(lines[place])).join('\n')
    const answers = await Array.fromAsync(products.import({ body, contentType: 'application/x-ndjson' }))
    if (answers.length < left.length) throw new Error('the import of products ended before its last line')
    for (const [index, place] of left.entries()) results[place] = answers[index] as ProductImportResult
    if (round === ROUNDS) break
    left = left.filter((place) => lacksCategory(results[place]))
    if (left.length > 0) await delay(PAUSE_MS)
  }
  return results
}

const lacksCategory = (result: ProductImportResult | undefined): boolean =>
  result?.outcome === 'failed' && result.errors?.some(({ pointer }) => pointer === '/category') === true
