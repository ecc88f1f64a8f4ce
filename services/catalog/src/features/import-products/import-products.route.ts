import { Readable } from 'node:stream'
import { importProducts as operation } from '@techshop/contracts/catalog-operations'
import type { ProductImportResult } from '@techshop/contracts/product'
import { implementRaw } from '@techshop/service-runtime/implement-raw'
import type { Service } from '@techshop/service-runtime/service'
import { authorOf } from '../../author.ts'
import type { ProductWriting } from '../../product-writing.ts'
import { csvItems } from './csv-items.ts'
import { importProducts } from './import-products.ts'
import { ndjsonItems } from './ndjson-items.ts'

/** @param count told of the results, for metrics */
export const importProductsRoute = (
  service: Service,
  writing: ProductWriting,
  count: (results: readonly ProductImportResult[]) => void,
): void =>
  implementRaw(service, operation, async ({ stream, caller, requestId, request, signal }, reply) => {
    const isCsv = /^text\/csv\b/i.test(request.headers['content-type'] ?? '')
    const items = isCsv ? csvItems(stream) : ndjsonItems(stream)
    const results = importProducts(writing, items, authorOf(caller, requestId))
    // What is wrong with the whole body, such as a CSV header, is found before the answer begins.
    const first = await results.next()
    const counted = (some: readonly ProductImportResult[]): string => {
      count(some)
      return some.map((result) => `${JSON.stringify(result)}\n`).join('')
    }
    async function* text(): AsyncGenerator<string> {
      if (!first.done) yield counted(first.value)
      for await (const some of results) {
        if (signal.aborted) return
        yield counted(some)
      }
    }
    return reply.type('application/x-ndjson').send(Readable.from(text(), { highWaterMark: 1 }))
  })
