/** A request as a load generator sends it, again and again. */
export interface PlannedRequest {
  readonly method?: 'GET' | 'POST'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** Stands where each sending of a request has a text of its own, such as its Idempotency-Key. */
export const unique = '%UNIQUE%'

/** The request as HTTP/1.1 has it on the wire. */
export const requestText = ({ method = 'GET', path, headers = {}, body }: PlannedRequest, host: string): string => {
  const content = body === undefined ? '' : JSON.stringify(body)
  const all = {
    host,
    ...(content ? { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(content)) } : {}),
    ...headers,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${content}`
}
