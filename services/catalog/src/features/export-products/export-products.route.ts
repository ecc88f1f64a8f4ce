import { Readable } from 'node:stream'
import { exportProducts as operation } from '@techshop/contracts/catalog-operations'
import type { ProductImportLine } from '@techshop/contracts/product'
import { implementRaw } from '@techshop/service-runtime/implement-raw'
import { ProblemError } from '@techshop/service-runtime/problem'
import type { Service } from '@techshop/service-runtime/service'
import { withMark } from '../../formula-text.ts'
import { csvHeader, csvRows, maxColumns } from '../../product-csv.ts'
import { everyStatus } from '../../visibility.ts'
import { type ExportFormat, exportFormat } from './export-format.ts'
import type { ExportSelection } from './exported-products.query.ts'

interface Reading {
  exportedProducts(selection: ExportSelection): AsyncGenerator<ProductImportLine[]>
  namesInUse(): Promise<{ attributes: string[]; options: string[] }>
}

export const exportProductsRoute = (service: Service, reading: Reading): void =>
  implementRaw(service, operation, async ({ query, request, signal }, reply) => {
    const format = exportFormat(request.headers.accept)
    if (!format) {
      throw new ProblemError('not-acceptable', { detail: 'Products are exported as application/x-ndjson or text/csv.' })
    }
    const statuses = query.status === undefined || query.status === 'any' ? everyStatus : [query.status]
    const encode = await encoderOf(format, reading, query.spreadsheet ?? false)
    const products = reading.exportedProducts({ statuses, category: query.category })
    // What is wrong with the database is known before the answer begins.
    const first = await products.next()
    async function* text(): AsyncGenerator<string> {
      yield encode(first.done ? [] : first.value)
      for await (const some of products) {
        if (signal.aborted) return
        yield encode(some)
      }
    }
    return reply
      .type(format === 'text/csv' ? 'text/csv; charset=utf-8; header=present' : format)
      .header('content-disposition', `attachment; filename="products.${format === 'text/csv' ? 'csv' : 'ndjson'}"`)
      .send(Readable.from(text(), { highWaterMark: 1 }))
  })

type Encode = (products: readonly ProductImportLine[]) => string

const encoderOf = async (
  format: ExportFormat,
  { namesInUse }: Reading,
  isForSpreadsheets: boolean,
): Promise<Encode> => {
  if (format === 'application/x-ndjson') {
    return (products) => products.map((product) => `${JSON.stringify(product)}\n`).join('')
  }
  const [{ stringify }, { attributes, options }] = await Promise.all([import('csv-stringify/sync'), namesInUse()])
  const columns = csvHeader(attributes, options)
  if (columns.length > maxColumns) {
    throw new ProblemError('not-acceptable', {
      detail: `These products have ${columns.length} columns, a table has at most ${maxColumns}: take NDJSON instead.`,
    })
  }
  const marked = (cell: string): string => withMark(cell, isForSpreadsheets)
  let isFirst = true
  return (products) => {
    const rows = products.flatMap(csvRows).map((row) => columns.map((column) => marked(row[column] ?? '')))
    const text = stringify(isFirst ? [columns.map(marked), ...rows] : rows, {
      bom: isFirst && isForSpreadsheets,
      record_delimiter: 'windows',
      quoted_match: LINE_BREAK,
    })
    isFirst = false
    return text
  }
}

/** What any reader may take for the end of a line, beside CRLF: without quotes it would cut the product into pieces. */
const LINE_BREAK = /[\p{Cc}\p{Zl}\p{Zp}]/u
