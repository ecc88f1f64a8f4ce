import { isAscii } from 'node:buffer'
import type { Readable } from 'node:stream'

/** Text as it arrives, and the encoding in which it was read, as the Encoding Standard of WHATWG names it. */
export interface DecodedText extends AsyncIterable<string> {
  /** `utf-8` until something else is known: text of ASCII alone reads the same. */
  readonly encoding: string
}

/** So many bytes from the first that is not ASCII decide about the encoding. */
const SAMPLE_BYTES = 64 * 1024
const BYTES_OF_START = 4

/** Whether a charset can be read. */
export const isKnownCharset = (charset: string): boolean => {
  try {
    return new TextDecoder(charset).encoding !== ''
  } catch {
    return false
  }
}

/**
 * Decodes a stream. A byte order mark says the encoding, else the caller's charset, else the bytes: those that are UTF-16
 * by where NUL stands, those that are mostly not UTF-8 are Windows-1252. What is not to be decoded becomes U+FFFD, or a
 * control character where Windows-1252 has nothing, which `hasLostText` finds.
 */
export const decodedText = (stream: Readable, charset?: string): DecodedText => {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  async function* text(): AsyncGenerator<string> {
    let held: Buffer = Buffer.alloc(0)
    let isStart = true
    const take = (isWhole: boolean): string => {
      if (isStart) {
        if (held.length < BYTES_OF_START && !isWhole) return ''
        isStart = false
        const encoding = encodingByStart(held) ?? charset
        if (encoding) decoder = new TextDecoder(encoding)
      }
      if (!decoder) {
        const ascii = asciiLength(held)
        const rest = held.subarray(ascii)
        if (rest.length < SAMPLE_BYTES && !(isWhole && rest.length > 0)) {
          const prefix = held.toString('latin1', 0, ascii)
          held = rest
          return prefix
        }
        decoder = new TextDecoder(isUtf8(rest) ? 'utf-8' : 'windows-1252')
      }
      const all = held
      held = Buffer.alloc(0)
      return decoder.decode(all, { stream: !isWhole })
    }
    for await (const chunk of stream) {
      held = held.length === 0 ? (chunk as Buffer) : Buffer.concat([held, chunk as Buffer])
      yield take(false)
    }
    yield take(true)
  }
  return {
    get encoding() {
      return decoder?.encoding ?? 'utf-8'
    },
    [Symbol.asyncIterator]: text,
  }
}

/** Whether text has lost characters, because its bytes are not of its encoding or because they were lost before. */
export const hasLostText = (text: string, encoding: string): boolean =>
  text.includes('\ufffd') || (encoding === 'windows-1252' && /[\u0081\u008d\u008f\u0090\u009d]/.test(text))

const encodingByStart = (start: Buffer): string | undefined => {
  if (start.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) return 'utf-8'
  const [first, second, third, fourth] = start
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first && second === 0 && third && fourth === 0) return 'utf-16le'
  if (first === 0 && second && third === 0 && fourth) return 'utf-16be'
  return undefined
}

const asciiLength = (bytes: Buffer): number => {
  if (isAscii(bytes)) return bytes.length
  return bytes.findIndex((byte) => byte >= 0x80)
}

/** Whether most of what is not ASCII reads as UTF-8, as text of another encoding hardly ever does. */
const isUtf8 = (bytes: Buffer): boolean => {
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true })
  const lost = text.match(/\ufffd/g)?.length ?? 0
  const read = text.match(/[\u{80}-\u{fffc}\u{fffe}-\u{10ffff}]/gu)?.length ?? 0
  return read >= lost
}
