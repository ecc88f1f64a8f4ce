import { maxLineBytes } from './import-item.ts'

/** CSV of which it is known what separates its cells; the line that only says so is left out. */
export interface CsvText {
  readonly delimiter: string
  /** Lines before the first that is left. */
  readonly skippedLines: number
  readonly text: AsyncIterable<string>
}

const DELIMITERS = [',', ';', '\t', '|']
/** What Excel reads and some programs write: `sep=;` before the header. */
const SEPARATOR_LINE = /^"?sep=(?<separator>[^"\r\n])"?[,;\t|]*$/i

/** Looks at the first line: `sep=` names the delimiter, else the header shows it. */
export const csvTextOf = async (source: AsyncIterable<string>): Promise<CsvText> => {
  const chunks = source[Symbol.asyncIterator]()
  let start = ''
  let isWhole = false
  while (!isWhole && firstLineOf(start) === undefined && start.length <= maxLineBytes) {
    const { done, value } = await chunks.next()
    if (done) isWhole = true
    else start += value
  }
  const first = firstLineOf(start) ?? { line: start, length: start.length }
  const separator = SEPARATOR_LINE.exec(first.line)?.groups?.separator
  const left = separator === undefined ? start : start.slice(first.length)
  async function* text(): AsyncGenerator<string> {
    try {
      yield left
      if (!isWhole) yield* { [Symbol.asyncIterator]: () => chunks }
    } finally {
      await chunks.return?.()
    }
  }
  return {
    delimiter: separator ?? delimiterOf(first.line),
    skippedLines: separator === undefined ? 0 : 1,
    text: text(),
  }
}

/** A line without its end and its length with it; undefined while its end has not come. */
const firstLineOf = (text: string): { line: string; length: number } | undefined => {
  const end = /\r\n|\n|\r(?!$)/.exec(text)
  return end ? { line: text.slice(0, end.index), length: end.index + end[0].length } : undefined
}

/** The delimiter that stands most often outside of quotes. */
const delimiterOf = (header: string): string => {
  const bare = header.replaceAll(/"(?:[^"]|"")*"/g, '')
  const count = (delimiter: string) => bare.split(delimiter).length
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}
