import { pipeline, type Readable } from 'node:stream'
import { invalidRequest } from '@techshop/service-runtime/problem'
import type { CsvError } from 'csv-parse'
import { type CsvRow, contradictions, headerFaults, productOfCsvRows } from '../../product-csv.ts'
import { checkedItem, type FailedItem, failedItem, type ImportItem, maxLineBytes } from './import-item.ts'

interface NumberedRow {
  readonly line: number
  readonly row: CsvRow
}

/** What stands where a record should be that could not be read. */
interface Fault {
  readonly fault: CsvError
}

/**
 * Reads products from CSV (RFC 4180): a header, then one row for each variant; adjacent rows of the same slug are one
 * product. A row with too few or too many cells fails alone; after a fault in the quoting nothing can be trusted, so the
 * last item then says that reading ended there.
 * @throws ProblemError `invalid-request` when the header is not right
 */
export async function* csvItems(stream: Readable): AsyncGenerator<ImportItem[]> {
  const seen = new Set<string>()
  let group: NumberedRow[] = []
  const finished = (): ImportItem[] => {
    const [first, ...others] = group
    group = []
    return first ? [itemOf([first, ...others], seen)] : []
  }
  for await (const next of csvRowsOf(stream)) {
    if ('failure' in next) yield [...finished(), next]
    else {
      if (group[0] && group[0].row.slug !== next.row.slug) yield finished()
      group.push(next)
    }
  }
  yield finished()
}

async function* csvRowsOf(stream: Readable): AsyncGenerator<NumberedRow | FailedItem> {
  const { parse } = await import('csv-parse')
  const parser = parse({
    bom: true,
    columns: checkedHeader,
    info: true,
    max_record_size: maxLineBytes,
    skip_empty_lines: true,
    skip_records_with_error: true,
    // In its place among the records, since results come in the order of lines.
    on_skip: (fault) => void (fault && parser.push({ fault } satisfies Fault)),
  })
  // Passes on why the body ended; the loop below throws it.
  pipeline(stream, parser, () => undefined)
  let line = 1
  for await (const next of parser as AsyncIterable<{ record: CsvRow; info: { lines: number } } | Fault>) {
    // `lines` is where the record ends; the next one begins after it.
    if ('record' in next) yield { line: line + 1, row: next.record }
    else if (!isOfOneRow(next.fault))
      return yield failedItem(line + 1, null, `Reading ended here: ${next.fault.message}.`)
    else yield failedItem(line + 1, null, `The row can't be read: ${next.fault.message}.`)
    line = Number('record' in next ? next.info.lines : (next.fault.lines ?? line + 1))
  }
}

const isOfOneRow = ({ code }: CsvError): boolean =>
  code === 'CSV_RECORD_INCONSISTENT_COLUMNS' || code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH'

const checkedHeader = (columns: string[]): string[] => {
  const faults = headerFaults(columns)
  if (faults.length > 0)
    throw invalidRequest(
      faults.map((message) => ({ pointer: '', message })),
      faults.join('; '),
    )
  return columns
}

const itemOf = (group: readonly [NumberedRow, ...NumberedRow[]], seen: Set<string>): ImportItem => {
  const [{ line, row }, ...others] = group
  const slug = row.slug ?? ''
  if (seen.has(slug)) return failedItem(line, slug, 'The rows of a product must follow each other.')
  seen.add(slug)
  const rows = [row, ...others.map((other) => other.row)] as const
  const contradicted = contradictions(rows)
  if (contradicted.length > 0) {
    return failedItem(line, slug, `The rows of this product contradict each other in: ${contradicted.join(', ')}.`)
  }
  return checkedItem(line, productOfCsvRows(rows))
}
