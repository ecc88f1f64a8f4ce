import { OversizedAnswerError } from './problem-error.ts'

/** Many times what any answer of the shop has in a line. */
const maxLineCharacters = 8 * 1024 * 1024

/**
 * Reads newline-delimited JSON, one value a line, as it arrives. Blank lines are skipped.
 * @throws OversizedAnswerError at a line that is longer than any of the shop's
 */
export async function* readLines<T>(stream: ReadableStream<Uint8Array>): AsyncGenerator<T, void> {
  const decoder = new TextDecoder()
  const reader = stream.getReader()
  let rest = ''
  try {
    for (let open = true; open; ) {
      const { done, value } = await reader.read()
      open = !done
      const lines = (rest + decoder.decode(value, { stream: open })).split('\n')
      rest = open ? (lines.pop() ?? '') : ''
      for (const line of lines) if (line.trim() !== '') yield JSON.parse(line)
      if (rest.length > maxLineCharacters) throw new OversizedAnswerError('A line', maxLineCharacters)
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
