import { pipeline, type Readable } from 'node:stream'
import { invalidRequest } from '@techshop/service-runtime/problem'
import { CsvError, parse } from 'csv-parse'
import { type CsvRow, contradictions, headerFaults, productOfCsvRows } from '../../product-csv.ts'
import { checkedItem, failedItem, type ImportItem, maxLineBytes } from './import-item.ts'

interface NumberedRow {
  readonly line: number
  readonly row: CsvRow
}

/**
 * Reads products from CSV (RFC 4180): a header, then one row for each variant; adjacent rows of the same slug are one
 * product. What follows a fault in the quoting can't be trusted, so the last item then says that reading ended there.
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
  try {
    for await (const numbered of csvRowsOf(stream)) {
      const isNext = group[0] !== undefined && group[0].row.slug !== numbered.row.slug
      const items = isNext ? finished() : []
      group.push(numbered)
      if (items.length > 0) yield items
    }
    yield finished()
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    yield [...finished(), failedItem(Number(error.lines ?? 0) + 1, null, `Reading ended here: ${error.message}.`)]
  }
}

async function* csvRowsOf(stream: Readable): AsyncGenerator<NumberedRow> {
  const parser = parse({
    bom: true,
    columns: checkedHeader,
    info: true,
    max_record_size: maxLineBytes,
    skip_empty_lines: true,
  })
  // Passes on why the body ended; the loop below throws it.
  pipeline(stream, parser, () => undefined)
  let line = 1
  for await (const { record, info } of parser as AsyncIterable<{ record: CsvRow; info: { lines: number } }>) {
    // `lines` is where the record ends; the next one begins after it.
    yield { line: line + 1, row: record }
    line = info.lines
  }
}

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
