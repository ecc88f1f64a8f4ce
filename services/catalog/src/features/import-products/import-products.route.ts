import { Readable } from 'node:stream'
import { importProducts as operation } from '@techshop/contracts/catalog-operations'
import type { ProductImportResult } from '@techshop/contracts/product'
import { implementRaw } from '@techshop/service-runtime/implement-raw'
import { ProblemError } from '@techshop/service-runtime/problem'
import type { Service } from '@techshop/service-runtime/service'
import { authorOf } from '../../author.ts'
import type { ProductWriting } from '../../product-writing.ts'
import { csvItems } from './csv-items.ts'
import { importProducts, previewProducts } from './import-products.ts'
import { ndjsonItems } from './ndjson-items.ts'
import { isKnownCharset } from './text-encoding.ts'

/** @param count told of the results, for metrics */
export const importProductsRoute = (
  service: Service,
  writing: ProductWriting,
  count: (results: readonly ProductImportResult[]) => void,
): void =>
  implementRaw(service, operation, async ({ stream, query, caller, requestId, request, signal }, reply) => {
    const { mediaType, charset } = contentTypeOf(request.headers['content-type'])
    const { currency } = writing.rules
    const items = mediaType === 'text/csv' ? csvItems(stream, { currency, charset }) : ndjsonItems(stream)
    const work = query.preview ? previewProducts : importProducts
    const results = work(writing, items, authorOf(caller, requestId))
    // What is wrong with the whole body, such as a CSV header, is found before the answer begins.
    const first = await results.next()
    const counted = (some: readonly ProductImportResult[]): string => {
      if (!query.preview) count(some)
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

/** Media type and charset of a body (RFC 9110, section 8.3), in lower case. */
const contentTypeOf = (header = ''): { mediaType: string; charset: string | undefined } => {
  const [mediaType = '', ...parameters] = header.split(';').map((part) => part.trim().toLowerCase())
  const parameter = parameters.find((text) => text.startsWith('charset='))
  const charset = parameter?.slice('charset='.length).replaceAll('"', '')
  if (charset !== undefined && !isKnownCharset(charset)) {
    throw new ProblemError('unsupported-media-type', { detail: `The charset "${charset}" is not known.` })
  }
  return { mediaType, charset }
}
