import type { Readable } from 'node:stream'
import { type TextLine, textLines } from '@techshop/service-runtime/text-lines'
import { checkedItem, failedItem, type ImportItem, maxLineBytes } from './import-item.ts'

/** Reads one JSON product a line, checked one by one. */
export async function* ndjsonItems(stream: Readable): AsyncGenerator<ImportItem[]> {
  for await (const lines of textLines(stream, maxLineBytes)) yield lines.map(itemOf)
}

const itemOf = ({ number, text, isUtf8 }: TextLine): ImportItem => {
  if (!isUtf8) return failedItem(number, null, 'The line is not UTF-8.')
  if (text === undefined) return failedItem(number, null, `The line is longer than ${maxLineBytes} bytes.`)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return failedItem(number, null, 'The line is not JSON.')
  }
  return checkedItem(number, value)
}
