import { pipeline, Readable } from 'node:stream'
import { invalidRequest } from '@techshop/service-runtime/problem'
import type { CsvError } from 'csv-parse'
import { withoutMark } from '../../formula-text.ts'
import { type CsvRow, headerFaults } from '../../product-csv.ts'
import { csvTextOf } from './csv-dialect.ts'
import { type FailedItem, failedItem, type ImportItem, maxLineBytes } from './import-item.ts'
import { ProductRows } from './product-rows.ts'
import { maxRememberedSlugs, SlugMemory } from './slug-memory.ts'
import { type DecodedText, decodedText, hasLostText } from './text-encoding.ts'

export interface CsvForm {
  /** ISO 4217: of prices whose row names none. */
  readonly currency: string
  /** As the caller declared it, of those that `isKnownCharset` knows. */
  readonly charset?: string | undefined
}

interface NumberedRow {
  readonly line: number
  readonly row: CsvRow
}

/**
 * Reads products from CSV (RFC 4180, and what spreadsheets make of it): a header, then one row for each variant; adjacent
 * rows of the same slug are one product. A row that can't be read fails alone; after a fault in the quoting nothing can
 * be trusted, so the last item then says that reading ended there. Each item names the encoding that it was read in.
 * @throws ProblemError `invalid-request` when the header is not right
 */
export async function* csvItems(stream: Readable, { currency, charset }: CsvForm): AsyncGenerator<ImportItem[]> {
  const text = decodedText(stream, charset)
  const seen = new SlugMemory()
  let product: ProductRows | undefined
  const read = (...items: ImportItem[]): ImportItem[] => items.map((item) => ({ ...item, encoding: text.encoding }))
  const finished = (): ImportItem[] => {
    const items = product ? [product.item(currency)] : []
    product = undefined
    return items
  }
  for await (const next of csvRowsOf(text)) {
    if ('failure' in next) {
      yield read(...finished(), next)
      continue
    }
    const { line, row } = next
    if (product?.slug === row.slug) {
      product?.add(row)
      continue
    }
    yield read(...finished())
    if (seen.size >= maxRememberedSlugs) {
      return yield read(failedItem(line, row.slug ?? null, `Reading ended here: ${tooManyProducts}.`))
    }
    // Of a slug that was there before, all rows are refused together.
    product = new ProductRows(line, row, !seen.add(row.slug ?? ''))
  }
  yield read(...finished())
}

const tooManyProducts = `a file has at most ${maxRememberedSlugs} products`

async function* csvRowsOf(decoded: DecodedText): AsyncGenerator<NumberedRow | FailedItem> {
  let lines = 1
  let columns: string[] | undefined
  for await (const record of csvRecords(decoded, (skipped) => (lines += skipped))) {
    if ('fault' in record) return yield failedItem(lines, null, `Reading ended here: ${record.fault.message}.`)
    const line = lines
    lines += 1 + lineBreaksIn(record.cells)
    if (!columns) columns = checkedHeader(record.cells)
    else if (record.cells.some((cell) => cell.trim() !== '')) yield rowOf(line, columns, record.cells, decoded.encoding)
  }
}

type CsvRecord = { readonly cells: string[] } | { readonly fault: CsvError }

/** @param skip told of lines that belong to no record */
async function* csvRecords(decoded: DecodedText, skip: (lines: number) => void): AsyncGenerator<CsvRecord> {
  const [{ parse }, { delimiter, skippedLines, text }] = await Promise.all([import('csv-parse'), csvTextOf(decoded)])
  skip(skippedLines)
  const parser = parse({
    delimiter,
    // Spreadsheets and editors mix them in one file.
    record_delimiter: ['\r\n', '\n', '\r'],
    info: true,
    max_record_size: maxLineBytes,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    // In its place among the records: an error of the stream would drop those before it.
    on_skip: (fault) => void (fault && parser.push({ fault })),
  })
  // Passes on why the body ended; the loop below throws it.
  pipeline(Readable.from(text), parser, () => undefined)
  let emptyLines = 0
  for await (const next of parser as AsyncIterable<InfoRecord | { fault: CsvError }>) {
    if ('fault' in next) return yield next
    skip(next.info.empty_lines - emptyLines)
    emptyLines = next.info.empty_lines
    yield { cells: next.record }
  }
}

interface InfoRecord {
  readonly record: string[]
  readonly info: { readonly empty_lines: number }
}

const lineBreaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)

/** The names of the columns, without those at the end that have none: spreadsheets write them for cells once used. */
const checkedHeader = (cells: readonly string[]): string[] => {
  const names = cells.map((cell) => withoutMark(cell.trim()))
  const columns = names.slice(0, names.findLastIndex((name) => name !== '') + 1)
  const faults = headerFaults(columns)
  if (faults.length === 0) return columns
  throw invalidRequest(
    faults.slice(0, maxHeaderFaults).map((message) => ({ pointer: '', message })),
    faults.slice(0, maxHeaderFaults).join('; '),
  )
}

const maxHeaderFaults = 50

const rowOf = (
  line: number,
  columns: readonly string[],
  cells: readonly string[],
  encoding: string,
): NumberedRow | FailedItem => {
  const beyond = cells.slice(columns.length)
  if (cells.length < columns.length || beyond.some((cell) => cell.trim() !== '')) {
    const counts = `it has ${cells.length} cells, the header has ${columns.length}`
    return failedItem(line, null, `The row can't be read: ${counts}. A cell with a comma in it needs quotes.`)
  }
  const lost = columns.filter((_, index) => hasLostText(cells[index] ?? '', encoding))
  if (lost.length > 0) {
    const where = lost.slice(0, maxHeaderFaults).join(', ')
    return failedItem(line, null, `The row has characters that are lost or not ${encoding}, in: ${where}.`)
  }
  const values = columns.map((column, index) => [column, withoutMark(cells[index] ?? '')])
  return { line, row: Object.fromEntries(values) }
}
