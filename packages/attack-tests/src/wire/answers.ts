/** One HTTP/1.1 answer as it stood on the wire. */
export interface Answer {
  readonly status: number
  /** Names in lower case; a repeated header keeps each value. */
  readonly headers: ReadonlyMap<string, readonly string[]>
  /** Without transfer coding. */
  readonly body: Buffer
  /** False when the connection ended, or was left, before the body did. */
  readonly whole: boolean
}

export interface Answers {
  readonly answers: readonly Answer[]
  /** What followed them and is no answer. */
  readonly rest: Buffer
}

const HEAD_END = '\r\n\r\n'
const STATUS_LINE = /^HTTP\/1\.1 (\d{3}) /

/** The first value of a header of an answer. */
export const headerOf = (answer: Answer, name: string): string | undefined => answer.headers.get(name)?.[0]

/** The media type of an answer without parameters, in lower case; empty without one. */
export const mediaTypeOf = (answer: Answer): string =>
  (headerOf(answer, 'content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''

/**
 * Reads every answer that was received on one connection, by RFC 9112. Interim ones (1xx) are left out.
 * @param method of the requests: answers to HEAD have no body
 */
export const readAnswers = (received: Buffer, method = 'GET'): Answers => {
  const answers: Answer[] = []
  let rest = received
  for (;;) {
    const headEnd = rest.indexOf(HEAD_END)
    const [statusLine = '', ...lines] = rest
      .subarray(0, headEnd < 0 ? 0 : headEnd)
      .toString('latin1')
      .split('\r\n')
    const status = Number(STATUS_LINE.exec(statusLine)?.[1] ?? 0)
    if (status === 0) return { answers, rest }
    const headers = headersOf(lines)
    const content = rest.subarray(headEnd + HEAD_END.length)
    const { body, whole, length } = hasNoBody(status, method) ? NO_BODY : bodyOf(headers, content)
    if (status >= 200) answers.push({ status, headers, body, whole })
    rest = content.subarray(length)
  }
}

interface Body {
  readonly body: Buffer
  readonly whole: boolean
  /** Bytes that it took on the wire. */
  readonly length: number
}

const NO_BODY: Body = { body: Buffer.alloc(0), whole: true, length: 0 }

const hasNoBody = (status: number, method: string): boolean =>
  method === 'HEAD' || status < 200 || status === 204 || status === 304

const headersOf = (lines: readonly string[]): Map<string, string[]> => {
  const headers = new Map<string, string[]>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()])
  }
  return headers
}

const bodyOf = (headers: ReadonlyMap<string, readonly string[]>, content: Buffer): Body => {
  if (headers.get('transfer-encoding')?.includes('chunked')) return dechunk(content)
  const length = headers.get('content-length')?.[0]
  if (length === undefined) return { body: content, whole: true, length: content.length }
  const body = content.subarray(0, Number(length))
  return { body, whole: body.length === Number(length), length: body.length }
}

const dechunk = (content: Buffer): Body => {
  const chunks: Buffer[] = []
  let at = 0
  for (;;) {
    const lineEnd = content.indexOf('\r\n', at)
    if (lineEnd < 0) return { body: Buffer.concat(chunks), whole: false, length: content.length }
    const size = Number.parseInt(content.subarray(at, lineEnd).toString('latin1'), 16)
    const start = lineEnd + 2
    if (size === 0) return { body: Buffer.concat(chunks), whole: true, length: start + 2 }
    chunks.push(content.subarray(start, start + size))
    at = start + size + 2
  }
}
