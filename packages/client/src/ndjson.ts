/** Reads newline-delimited JSON, one value a line, as it arrives. Blank lines are skipped. */
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
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
