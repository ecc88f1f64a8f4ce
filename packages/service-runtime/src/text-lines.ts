import type { Readable } from 'node:stream'

/** A line without its end; `text` is undefined when it is longer than allowed, `invalid` when it is no UTF-8. */
export interface TextLine {
  /** Counted from 1. */
  readonly number: number
  readonly text: string | undefined
  readonly isUtf8: boolean
}

const LINE_FEED = 0x0a

/**
 * Cuts a stream of bytes into lines, as many at a time as a chunk completes. A line that is longer than `maxBytes` is
 * skipped without being kept. Lines without any text are counted and left out.
 */
export async function* textLines(stream: Readable, maxBytes: number): AsyncGenerator<TextLine[]> {
  const cutter = new LineCutter(maxBytes)
  for await (const chunk of stream) yield cutter.cut(chunk as Buffer)
  yield cutter.rest()
}

class LineCutter {
  readonly #maxBytes: number
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })
  #number = 0
  #parts: Buffer[] = []
  #bytes = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  cut(chunk: Buffer): TextLine[] {
    const lines: TextLine[] = []
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      this.#keep(chunk.subarray(start, end))
      lines.push(...this.#finished())
      start = end + 1
    }
    this.#keep(chunk.subarray(start))
    return lines
  }

  rest(): TextLine[] {
    return this.#bytes > 0 ? this.#finished() : []
  }

  #keep(part: Buffer): void {
    this.#bytes += part.length
    if (this.#bytes <= this.#maxBytes) this.#parts.push(part)
    else this.#parts = []
  }

  #finished(): TextLine[] {
    const isTooLong = this.#bytes > this.#maxBytes
    const bytes = Buffer.concat(this.#parts)
    this.#parts = []
    this.#bytes = 0
    this.#number += 1
    if (isTooLong) return [{ number: this.#number, text: undefined, isUtf8: true }]
    const text = this.#decoded(bytes)
    if (text === undefined) return [{ number: this.#number, text: undefined, isUtf8: false }]
    return text.trim() === '' ? [] : [{ number: this.#number, text, isUtf8: true }]
  }

  /** Drops a byte order mark, too. */
  #decoded(bytes: Buffer): string | undefined {
    try {
      return this.#decoder.decode(bytes)
    } catch {
      return undefined
    }
  }
}
